/** Puts the pages that a reader ticks one after the other on the page for printing; the address keeps the choice. */
import { gatherPage } from './gather-page.ts';

const form = document.querySelector<HTMLFormElement>('#print-choice');
const printed = document.querySelector<HTMLElement>('#printed');
const status = document.querySelector<HTMLElement>('#print-status');

const fetched = new Map<string, Promise<string>>();
/** Of several choices made in a row, the pages of the last are shown. */
let latest = 0;

if (form && printed && status) {
  for (const element of document.querySelectorAll<HTMLElement>('[data-scripted]')) element.hidden = false;
  const base = form.dataset['base'] ?? '/';
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="page"]')];
  const asked = new URLSearchParams(location.search).getAll('page');
  for (const box of boxes) box.checked = asked.includes(box.value);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => void show(boxes, base, printed, status));
  if (asked.length > 0) void show(boxes, base, printed, status);
}

async function show(boxes: HTMLInputElement[], base: string, into: HTMLElement, say: HTMLElement): Promise<void> {
  const turn = ++latest;
  const paths = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  keepInAddress(paths);
  say.textContent = paths.length === 0 ? '' : 'Putting the pages together …';
  try {
    const pages = await Promise.all(paths.map(async (path) => gatherPage(await fetchPage(base + path), path)));
    if (turn !== latest) return;
    into.replaceChildren(...pages);
    say.textContent =
      paths.length === 0
        ? ''
        : `${paths.length === 1 ? 'One page is' : `${paths.length} pages are`} below, ready to print.`;
  } catch {
    if (turn === latest) say.textContent = 'A page could not be loaded. The PDFs above can be printed as they are.';
  }
}

function keepInAddress(paths: readonly string[]): void {
  const query = paths.map((path) => `page=${encodeURIComponent(path).replaceAll('%2F', '/')}`).join('&');
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
}

function fetchPage(address: string): Promise<string> {
  const page =
    fetched.get(address) ??
    fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.text();
    });
  fetched.set(address, page);
  return page;
}

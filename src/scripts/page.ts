/** What scripts add to a page that reads well without them: actions, and the colours a reader chose. */
import { withTextFragment } from '#search/text-fragment.ts';

// Previews are loaded once a pointer moves or a key is pressed: before that there is none to show.
for (const intent of ['pointermove', 'keydown'])
  addEventListener(intent, () => void import('./preview.ts'), { once: true, passive: true });

const share = 'share' in navigator;
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-action]')) {
  button.hidden = button.dataset['action'] === 'share' && !share;
  button.ariaLive = 'polite';
  button.addEventListener('click', () => void act(button));
}
const linked = document.querySelector<HTMLElement>('[data-linked-paragraphs]');
if (linked) for (const paragraph of linked.querySelectorAll<HTMLElement>(':scope > p')) addLink(paragraph);

async function act(button: HTMLButtonElement): Promise<void> {
  const { action, copy: text = location.href.split('#')[0] ?? '' } = button.dataset;
  if (action === 'print') window.print();
  // Whoever closes the sheet has changed their mind: nothing has failed.
  else if (action === 'share') await navigator.share({ title: document.title, url: text }).catch(() => undefined);
  else await copy(button, text);
}

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  const words = button.textContent;
  const label = button.getAttribute('aria-label');
  const isCopied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  button.removeAttribute('aria-label');
  button.textContent = isCopied ? 'Copied' : 'Not copied';
  setTimeout(() => {
    button.textContent = words;
    if (label !== null) button.setAttribute('aria-label', label);
  }, 2000);
}

/** A link to a paragraph names its first words, which outlive any number it could have. */
function addLink(paragraph: HTMLElement): void {
  const words = firstWords(paragraph);
  if (words === '') return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'paragraph-link';
  button.textContent = '¶';
  button.ariaLive = 'polite';
  button.setAttribute('aria-label', 'Copy link to this paragraph');
  const address = withTextFragment(linked?.dataset['linkedParagraphs'] ?? '', words);
  button.addEventListener('click', () => void copy(button, address));
  paragraph.append(button);
}

/** Up to eight words in a row: numbers of claims and notes stand between words of the page and are none of them. */
function firstWords(paragraph: HTMLElement): string {
  const copied = paragraph.cloneNode(true) as HTMLElement;
  for (const apparatus of copied.querySelectorAll('.claim-number, sup, .side-note')) apparatus.replaceWith('\0');
  const runs = (copied.textContent ?? '').split('\0').map((run) => run.trim().split(/\s+/).slice(0, 8));
  return (runs.find(({ length }) => length > 3) ?? runs[0] ?? []).join(' ');
}

const choices = document.querySelectorAll<HTMLInputElement>('input[name="theme"]');
for (const choice of choices) {
  choice.checked = choice.value === (document.documentElement.dataset['theme'] ?? 'auto');
  choice.addEventListener('change', () => remember(choice.value));
}

function remember(theme: string): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'auto') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Where nothing may be stored, the choice holds for this page.
  }
}

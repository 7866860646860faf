/** Where a result that was opened leads: kept for the page that opens next. */
interface Landing {
  path: string;
  id: string;
  words: string;
}

const KEY = 'search-landing';

/** Remembers what a result leads to, so that the page can take the focus there. */
export function rememberLanding(href: string): void {
  const url = new URL(href, location.href);
  const [id = '', directive = ''] = url.hash.slice(1).split(':~:text=');
  if (id === '') return;
  const words = decodeURIComponent(directive.split(',')[0] ?? '');
  store({ path: url.pathname, id, words });
}

function store(landing: Landing): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(landing));
  } catch {
    // Where nothing may be stored, the browser goes to the place by itself.
  }
}

/** On the page that a result led to: moves the focus to the place and, where the browser cannot, marks the words. */
export function land(): void {
  const landing = take();
  if (!landing || landing.path !== location.pathname || `#${landing.id}` !== location.hash) return;
  const target = document.getElementById(landing.id);
  if (!target) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (!('fragmentDirective' in document)) markFrom(target, landing.words);
}

function take(): Landing | null {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return text === null ? null : (JSON.parse(text) as Landing);
  } catch {
    return null;
  }
}

function markFrom(target: Element, words: string): void {
  if (words === '') return;
  const texts = document.createTreeWalker(target.closest('main') ?? target, NodeFilter.SHOW_TEXT);
  texts.currentNode = target;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const at = (node.nodeValue ?? '').toLowerCase().indexOf(words.toLowerCase());
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    range.surroundContents(document.createElement('mark'));
    return;
  }
}

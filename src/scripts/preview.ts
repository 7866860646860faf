/**
 * Shows beside a link what it leads to, while the pointer or the focus is on it: a tooltip as WCAG 1.4.13 asks for one.
 * It stays under the pointer, Escape closes it, and it holds nothing that the page behind the link does not.
 */

export {};

const WAIT = 250;
const data = document.querySelector('#previews')?.textContent;
const known = (data ? JSON.parse(data) : {}) as Record<string, readonly [head: string, words: string]>;
const tip = document.createElement('div');
tip.id = 'preview';
tip.className = 'preview data';
tip.setAttribute('role', 'tooltip');
tip.popover = 'manual';
let shown: HTMLAnchorElement | null = null;
let timer: ReturnType<typeof setTimeout>;

/** What stands on this page is read from it. */
function read({ hash, pathname, attributes }: HTMLAnchorElement): readonly string[] {
  const target = pathname === location.pathname ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  if (!target?.matches('li.row')) return known[attributes.getNamedItem('href')?.value ?? ''] ?? [];
  const words = (selector: string): string[] =>
    [...target.querySelectorAll<HTMLElement>(selector)].map(({ innerText }) => innerText);
  return target.matches('.claim')
    ? [words(':scope > .speaker, .margin > .label').reverse().join(' · '), ...words('.words')]
    : words(':scope > p:not(.claim-numbers)');
}

function show(link: HTMLAnchorElement): void {
  const lines = read(link).filter(Boolean);
  if (lines.length === 0 || link.closest(':target')?.matches('li')) return;
  hide();
  shown = link;
  tip.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.dir = 'auto';
      paragraph.textContent = line;
      return paragraph;
    }),
  );
  (link.closest('main') ?? document.body).append(tip);
  link.setAttribute('aria-describedby', tip.id);
  tip.showPopover();
  place(link.getBoundingClientRect());
}

/** Over the link, so that it hides nothing that comes next; under it where there is no room; always within the window. */
function place({ left, top, bottom }: DOMRect): void {
  const { offsetWidth, offsetHeight } = tip;
  tip.style.left = `${Math.max(8, Math.min(left, document.documentElement.clientWidth - offsetWidth - 8))}px`;
  tip.style.top = `${top < offsetHeight ? bottom : top - offsetHeight}px`;
}

function hide(): void {
  shown?.removeAttribute('aria-describedby');
  shown = null;
  if (tip.isConnected) tip.hidePopover();
}

const later = (act: () => void): void => {
  clearTimeout(timer);
  timer = setTimeout(act, WAIT);
};
const linkAt = ({ target }: Event): HTMLAnchorElement | null | undefined =>
  (target as Element).closest?.<HTMLAnchorElement>('main a[href]');

for (const [enter, leave] of [
  ['pointerover', 'pointerout'],
  ['focusin', 'focusout'],
] as const) {
  document.addEventListener(enter, (event) => {
    const link = linkAt(event);
    if ((event as PointerEvent).pointerType === 'touch') return;
    if (link && link !== shown && (enter === 'pointerover' || link.matches(':focus-visible'))) later(() => show(link));
    else if (link === shown || tip.contains(event.target as Node)) clearTimeout(timer);
  });
  document.addEventListener(leave, (event) => {
    if (linkAt(event) || tip.contains(event.target as Node)) later(hide);
  });
}
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  clearTimeout(timer);
  hide();
});

// What the pointer or the focus had reached before this was loaded.
const reached = document.querySelector<HTMLAnchorElement>('main a[href]:hover, main a[href]:focus-visible');
if (reached && matchMedia('(hover: hover)').matches) later(() => show(reached));

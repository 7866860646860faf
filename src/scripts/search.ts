/** The little of search that every page loads; the rest comes when a reader means to search. */
import { land } from './search-landing.ts';

const form = document.querySelector<HTMLFormElement>('form.site-search');
const box = form?.querySelector('input');
if (form && box) watch(form, box);
land();

function watch(form: HTMLFormElement, box: HTMLInputElement): void {
  let isLoading = false;
  /** What had the focus before the shortcut was pressed. */
  const origin: { element: Element | null } = { element: null };
  const load = (): void => {
    if (isLoading) return;
    isLoading = true;
    // On its way while the rest of the script is.
    const manifest = fetch(`${form.dataset['base']}pagefind/search.json`, { cache: 'no-cache' });
    manifest.catch(() => undefined);
    import('./search-box.ts').then(
      ({ attachBox }) => attachBox(form, box, origin, manifest),
      // The form goes to the search page by itself.
      () => (isLoading = false),
    );
  };
  box.addEventListener('focus', load);
  box.addEventListener('input', load);
  form.addEventListener('pointerenter', load);
  if (document.activeElement === box) load();
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('form.query input') ?? box;
    if (document.activeElement !== field) origin.element = document.activeElement;
    field.focus();
    field.select();
  });
}

/** `/` where nothing is being typed, Ctrl+K or Cmd+K anywhere. */
function isShortcut({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !shiftKey;
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  return (
    key === '/' && !ctrlKey && !metaKey && (!isTyping || /^(checkbox|radio)$/.test((target as HTMLInputElement).type))
  );
}

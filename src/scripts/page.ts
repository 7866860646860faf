/** What scripts add to a page that reads well without them: actions, and the colours a reader chose. */

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-action]')) {
  button.hidden = false;
  button.addEventListener('click', () => void act(button));
}

async function act(button: HTMLButtonElement): Promise<void> {
  if (button.dataset['action'] === 'print') window.print();
  else await copy(button, button.dataset['copy'] ?? location.href.split('#')[0] ?? '');
}

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  const words = button.textContent;
  const isCopied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  button.textContent = isCopied ? 'Copied' : 'Not copied';
  setTimeout(() => (button.textContent = words), 2000);
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

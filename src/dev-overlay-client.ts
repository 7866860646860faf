import { CHANGED, HELLO, type Overlay } from './dev-overlay-message.ts';

/** The overlay in the page, while `npm run dev` runs. It keeps to itself: its own styles, nothing of the page’s. */

const STYLE = `
:host { all: initial; position: fixed; inset: auto 0 0; z-index: 2147483647; }
section { box-sizing: border-box; max-height: 70vh; overflow: auto; padding: 14px 21px; border-top: 3px solid #a3140e;
  background: #fff; color: #15181c; font: 15px/21px system-ui, sans-serif; }
section.calm { border-color: #474c53; max-height: 40vh; }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 14px; }
h2 { margin: 0; font-size: 17px; }
pre { margin: 14px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 1;
  font: 13px/20px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
summary { margin-top: 14px; cursor: pointer; }
button { padding: 4px 10px; border: 1px solid #474c53; background: none; color: inherit; font: inherit; cursor: pointer; }
@media (prefers-color-scheme: dark) { section { background: #121417; color: #e9e7e2; } }
@media print { section { display: none; } }
`;

const host = document.createElement('readout-problems');
const root = host.attachShadow({ mode: 'open' });

const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

function show({ outcome, errors, warnings }: Overlay): void {
  if (errors.length + warnings.length === 0) {
    host.remove();
    return;
  }
  const close = element('button', 'Close');
  close.addEventListener('click', () => host.remove());
  const section = element(
    'section',
    element('header', element('h2', `Content: ${outcome}`), close),
    ...errors.map((text) => element('pre', text)),
    ...(warnings.length > 0
      ? [
          element(
            'details',
            element('summary', warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`),
            ...warnings.map((text) => element('pre', text)),
          ),
        ]
      : []),
  );
  section.classList.toggle('calm', errors.length === 0);
  section.setAttribute('role', errors.length > 0 ? 'alert' : 'status');
  root.replaceChildren(element('style', STYLE), section);
  document.body.append(host);
}

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') host.remove();
});
import.meta.hot?.on(CHANGED, show);
import.meta.hot?.send(HELLO);

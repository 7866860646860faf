type AttributeValue = string | number | undefined;

/** One decimal at most and never `-0`, so that the same data always gives the same text. */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? '0' : String(rounded);
}

export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** One element; children are SVG text already. Attributes that are undefined are left out. */
export function element(name: string, attributes: Record<string, AttributeValue>, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? formatNumber(value) : escapeText(String(value))}"`)
    .join('');
  const inner = children.join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

export type PictureFrame = {
  /** Prefix of every id in the picture: unique on its page. */
  id: string;
  className: string;
  title: string;
  description: string;
  width: number;
  height: number;
};

/** The root element, with the accessible name and description that `role="img"` needs. */
export function picture(frame: PictureFrame, ...children: string[]): string {
  return element(
    'svg',
    {
      class: frame.className,
      viewBox: `0 0 ${formatNumber(frame.width)} ${formatNumber(frame.height)}`,
      role: 'img',
      'aria-labelledby': `${frame.id}-title ${frame.id}-desc`,
      xmlns: 'http://www.w3.org/2000/svg',
    },
    element('title', { id: `${frame.id}-title` }, escapeText(frame.title)),
    element('desc', { id: `${frame.id}-desc` }, escapeText(frame.description)),
    ...children,
  );
}

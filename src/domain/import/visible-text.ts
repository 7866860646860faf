import type { Notices } from './notice.ts';

/** Characters that show nothing and can make a text read otherwise than it is: controls, and those that turn the direction. */
// eslint-disable-next-line no-control-regex
const UNSAFE =
  /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB\uFEFF\u{E0000}-\u{E007F}]/gu;
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text without control and bidirectional characters, with plain line breaks. What is taken out is noticed. */
export function keepVisibleText(text: string, notices: Notices): string {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n');
  const whole = lines.replace(LONE_SURROGATES, '\uFFFD');
  const visible = whole.replace(UNSAFE, '');
  if (visible.length < whole.length) notices.add('Control or bidirectional characters were left out.');
  return visible.replace(/\u00AD/g, '');
}

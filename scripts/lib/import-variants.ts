/** An article in plain text, taken apart as serials set it: title, serial, caption, paragraphs. */
interface Parts {
  title: string;
  serial: string;
  caption: string;
  paragraphs: string[];
}

const partsOf = (text: string): Parts => {
  const [title = '', serial = '', caption = '', ...paragraphs] = text.trim().split(/\n\s*\n/);
  return { title, serial, caption, paragraphs };
};

/** The same article in Markdown. */
export function formatMarkdown(text: string): string {
  const { title, serial, caption, paragraphs } = partsOf(text);
  return [`# ${title}`, `*${serial}*`, caption, ...paragraphs.map((words) => words.replace(/[[\]*_<]/g, '\\$&'))].join(
    '\n\n',
  );
}

/** The same article inside a page such as web sites have: menus, scripts, related articles, comments. */
export function formatPage(text: string): string {
  const { title, serial, caption, paragraphs } = partsOf(text);
  const middle = `<div class="promo"><script>show("(Fake Wire, May 4)")</script></div>
<aside class="related"><h3>Related articles</h3><ul><li><a href="/a">“We never said any of this” (Other Paper, May 5)</a></li><li><a href="/b">Another week on the river</a></li></ul></aside>`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(title)} - A Site</title>
<meta property="og:title" content="${escape(title)}"><link rel="stylesheet" href="/style.css">
<script>window.data = { words: "“a quotation inside a script” (Script Times, June 1)" };</script><style>p { color: black }</style></head>
<body onload="start()">
<header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/programmes">Programmes</a></li><li><a href="javascript:open()">Subscribe</a></li></ul></nav>
<form action="/search"><input name="q" placeholder="Search"></form></header>
<div class="cookie-banner">We use cookies. <button onclick="accept()">Accept</button></div>
<main><div class="post"><header><h1>${escape(title)}</h1><p class="entry-meta">${escape(serial)}</p>
<div class="share"><a href="https://social.example/share">Share</a> <a href="mailto:x@example.org">Mail</a></div></header>
<figure><img src="picture.jpg" alt=""><figcaption>${escape(caption)}</figcaption></figure>
<div class="entry-content">
${paragraphs.map((words, at) => `<p>${escape(words)}</p>${at === 2 ? middle : ''}`).join('\n')}
</div></div>
<section id="comments" class="comments"><h2>2 comments</h2><div class="comment"><p>As he said, “this is what a reader writes” (Me, May 6).</p></div></section></main>
<aside class="sidebar"><h2>Most read</h2><ul><li><a href="/c">Five things about gates</a></li></ul></aside>
<footer><p>© A Site. “All the river that is fit to print” (Footer News, May 7).</p></footer>
</body></html>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

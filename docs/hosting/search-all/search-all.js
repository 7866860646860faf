// Searches several publications as one. List the paths of their sites here; the first is the one whose engine is used.
const VOLUMES = ['/', '/briefings/'];

const [first = '/', ...others] = VOLUMES;
const pagefind = await import(`${first}volume/pagefind.js`);
await pagefind.options({ baseUrl: first, bundlePath: `${first}volume/` });
for (const path of others) await pagefind.mergeIndex(`${path}volume`, { baseUrl: path });

const form = document.querySelector('form');
const status = document.querySelector('[role="status"]');
const list = document.querySelector('ol');
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void show(new FormData(form).get('q'));
});
const asked = new URL(location.href).searchParams.get('q');
if (asked) void show(asked);

async function show(query) {
  const { results } = await pagefind.search(query);
  const found = await Promise.all(results.slice(0, 50).map((result) => result.data()));
  status.textContent = `${results.length} pages for “${query}”`;
  list.replaceChildren(...found.map(toItem));
}

function toItem({ url, meta, excerpt }) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title;
  const words = document.createElement('p');
  // Pagefind escapes the text of an excerpt and marks the words that were found.
  words.textContent = new DOMParser().parseFromString(excerpt, 'text/html').body.textContent;
  item.append(link, words);
  return item;
}

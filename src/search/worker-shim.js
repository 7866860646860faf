// Stands before Pagefind's own worker script, in one file with it, and does two things that make search lighter.
// 1. Answers with ids and scores alone: Pagefind's answer, with a place for every word and a function for every result,
//    takes longer to hand over than to find.
// 2. Numbers the records while the metadata is read. Written out, their ids would be nine tenths of it.
(() => {
  /** @typedef {{ id: string, result?: any, error?: string }} Answer */
  const listen = self.addEventListener.bind(self);
  const post = /** @type {(message: Answer) => void} */ (self.postMessage.bind(self));
  const wait = self.setTimeout.bind(self);
  const load = self.fetch.bind(self);
  /** @type {Map<string, (answer: Answer) => void>} */
  const waiting = new Map();
  /** @type {(message: object) => void} */
  let pagefind = () => {};
  let last = 0;

  Object.assign(self, {
    addEventListener: (/** @type {string} */ type, /** @type {(event: any) => void} */ listener) => {
      if (type === 'message') pagefind = (data) => listener({ data });
      else listen(type, listener);
    },
    postMessage: (/** @type {Answer} */ answer) => waiting.get(answer.id)?.(answer),
    // Pagefind asks every 50 ms whether it is ready; a reader should not wait for that.
    setTimeout: (/** @type {() => void} */ run, /** @type {number} */ time) => wait(run, Math.min(time, 4)),
    fetch: async (/** @type {string} */ url) => {
      const response = await load(url);
      return response.ok && url.endsWith('.pf_meta') ? new Response(numberRecords(await unzip(response), url)) : response;
    },
  });

  /** @param {Response} response */
  const unzip = async (response) => {
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };

  /**
   * Puts its number behind the letter of every record: the next one, or as many further as stand there already. Where the
   * index is one of several, its folder bears the number of its first record.
   * @param {Uint8Array} meta
   * @param {string} url
   */
  const numberRecords = (meta, url) => {
    const digits = new TextDecoder();
    const encoder = new TextEncoder();
    const head = { type: 0, count: 0 };
    let at = 'pagefind_dcd'.length;
    const readHead = () => {
      const first = meta[at++] ?? 0;
      const [type, short] = [first >> 5, first & 31];
      let count = short;
      if (short > 23) {
        count = 0;
        for (let i = 2 ** (short - 24); i > 0; i -= 1) count = count * 256 + (meta[at++] ?? 0);
      }
      return Object.assign(head, { type, count });
    };
    readHead();
    const version = readHead().count;
    at += version;
    const records = readHead().count;
    /** @type {(Uint8Array | number[])[]} */
    const parts = [meta.subarray(0, at)];
    let number = Number(/\/(\d+)\/[^/]+$/.exec(url)?.[1] ?? 0) - 1;
    for (let i = 0; i < records; i += 1) {
      const start = at;
      readHead();
      const { count } = readHead();
      const label = digits.decode(meta.subarray(at, (at += count)));
      number += Number.parseInt(label.slice(1) || '1', 36);
      const id = encoder.encode(`${label.charAt(0)}${number.toString(36)}`);
      const length = at;
      readHead();
      parts.push([meta[start] ?? 0, 0x60 + id.length], id, meta.subarray(length, at));
    }
    parts.push(meta.subarray(at));
    return new Blob(parts.map((part) => Uint8Array.from(part)));
  };

  /** @type {(method: string, ...parameters: any[]) => Promise<any>} */
  const ask = (method, ...args) =>
    new Promise((resolve, reject) => {
      const id = String((last += 1));
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error === undefined) resolve(result);
        else reject(new Error(error));
      });
      pagefind({ id, instanceId: 'site', method, args });
    });

  /** @type {Record<string, (...parameters: any[]) => Promise<any>>} */
  const methods = {
    init: (options) => ask('init', options),
    merge: (path, options) => ask('mergeIndex', path, options),
    search: async (term) => {
      const { results } = await ask('search', term);
      for (const { data } of results) void ask('releaseData', data);
      return {
        ids: results.map((/** @type {{ id: string }} */ { id }) => id).join(' '),
        scores: Float32Array.from(results, (/** @type {{ score: number }} */ { score }) => score),
      };
    },
  };

  listen('message', async (event) => {
    const { id, method, parameters } = /** @type {MessageEvent} */ (event).data;
    try {
      post({ id, result: await methods[method]?.(...parameters) });
    } catch (error) {
      post({ id, error: String(error) });
    }
  });
})();

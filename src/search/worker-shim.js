// Stands before Pagefind's own worker script, in one file with it. It answers a search with the ids and scores alone:
// Pagefind's answer, with a place for every word and a function for every result, takes longer to hand over than to find.
(() => {
  const listen = self.addEventListener.bind(self);
  const post = self.postMessage.bind(self);
  const wait = self.setTimeout.bind(self);
  /** @type {Map<string, (answer: any) => void>} */
  const waiting = new Map();
  /** @type {(message: any) => void} */
  let pagefind = () => {};
  let last = 0;

  self.addEventListener = /** @type {any} */ ((/** @type {string} */ type, /** @type {any} */ listener) => {
    if (type === 'message') pagefind = (data) => listener({ data });
    else listen(type, listener);
  });
  self.postMessage = /** @type {any} */ ((/** @type {any} */ answer) => waiting.get(answer.id)?.(answer));
  // Pagefind asks every 50 ms whether it is ready; a reader should not wait for that.
  self.setTimeout = /** @type {any} */ (
    (/** @type {() => void} */ run, /** @type {number} */ milliseconds) => wait(run, Math.min(milliseconds, 4))
  );

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
    init: async (options, /** @type {string[]} */ further) => {
      await ask('init', options);
      await Promise.all(further.map((path) => ask('mergeIndex', path, { language: options.language, ranking: options.ranking })));
    },
    preload: (term) => ask('preload', term),
    search: async (term) => {
      const { results } = await ask('search', term);
      for (const { data } of results) void ask('releaseData', data);
      return {
        ids: results.map((/** @type {{ id: string }} */ { id }) => id).join(' '),
        scores: Float32Array.from(results, (/** @type {{ score: number }} */ { score }) => score),
      };
    },
  };

  listen('message', async ({ data: { id, method, parameters } }) => {
    try {
      post({ id, result: await methods[method]?.(...parameters) });
    } catch (error) {
      post({ id, error: String(error) });
    }
  });
})();

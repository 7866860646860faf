import { formatCsv } from '#src/export/csv.ts';
import type { Card } from '#search/record.ts';
import { COLUMNS, formatCitation, formatRow } from '#search/result-list.ts';
import type { Engine } from './search-engine.ts';

/** So many results fit a list that someone reads; more are asked of the data as a whole. */
const MOST = 500;

export interface ListOffer {
  /** Offers the results at some places for printing and taking away; hides the offer where there are none. */
  offer(places: Uint32Array): void;
}

/**
 * Printing, a list of citations for the clipboard, and a table to download.
 * @param showUpTo shows so many results, if there are so many
 */
export function offerLists(
  actions: HTMLElement,
  readEngine: () => Engine,
  showUpTo: (count: number) => Promise<unknown>,
): ListOffer {
  const button = (name: string): HTMLButtonElement =>
    actions.querySelector(`[data-list="${name}"]`) as HTMLButtonElement;
  const { publication = '', origin = location.href } = actions.dataset;
  let places: Uint32Array = new Uint32Array();
  const say = (done: string): string => (places.length > MOST ? `${done} the first ${MOST}` : done);
  const read = (): Promise<Card[]> => readEngine().readCards(places.subarray(0, MOST));

  button('print').addEventListener('click', () => void showUpTo(MOST).finally(() => print()));
  button('citations').addEventListener('click', ({ currentTarget }) => {
    const copy = read().then((cards) =>
      navigator.clipboard.writeText(cards.map((card) => formatCitation(card, publication, origin)).join('\n')),
    );
    void report(currentTarget as HTMLButtonElement, copy, say('Copied'));
  });
  button('csv').addEventListener('click', ({ currentTarget }) => {
    const save = read().then((cards) =>
      download(
        'results.csv',
        formatCsv(
          COLUMNS,
          cards.map((card) => formatRow(card, origin)),
        ),
      ),
    );
    void report(currentTarget as HTMLButtonElement, save, say('Saved'));
  });
  return {
    offer(next) {
      places = next;
      actions.hidden = next.length === 0;
    },
  };
}

async function report(button: HTMLButtonElement, work: Promise<void>, done: string): Promise<void> {
  const words = button.textContent;
  button.textContent = await work.then(
    () => done,
    () => 'Not possible here',
  );
  setTimeout(() => (button.textContent = words), 2000);
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

const MARK = /\/MCID (\d+)/;

/** Rules and the like, which no reading voice names. */
const DECORATION = '/Artifact BMC';

const NOTHING = { kind: '', mark: NaN };

/** Writes where parts of a page begin and end; a part that follows another of its kind goes on where that has ended. */
export function openMarks(
  out: string[],
  following: ReadonlySet<number>,
): { begin: (line: string) => void; end: () => void; depth: () => number; joined: Set<number> } {
  const joined = new Set<number>();
  const open: { kind: string; mark: number }[] = [];
  let ended = NOTHING;
  return {
    joined,
    depth: () => open.length,
    begin(line) {
      const number = MARK.exec(line)?.[1];
      const begun = { kind: line.replace(MARK, ''), mark: Number(number) };
      open.push(begun);
      if (line === DECORATION && ended.kind === line && out.at(-1) === 'EMC') out.pop();
      else if (!following.has(begun.mark) || out.at(-1) !== 'EMC') out.push(line);
      else if (ended.mark !== begun.mark - 1 || ended.kind !== begun.kind) out.push(line);
      else {
        out.pop();
        joined.add(begun.mark);
      }
    },
    end() {
      ended = open.pop() ?? ended;
      if (ended.kind === DECORATION && out.at(-1) === DECORATION) {
        out.pop();
        ended = NOTHING;
      } else out.push('EMC');
    },
  };
}

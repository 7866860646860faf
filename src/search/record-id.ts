/** The id of a record in the index: its place among all records, behind a letter for its type. */
export interface RecordId {
  letter: string;
  at: number;
}

export const parseRecordId = (id: string): RecordId => ({
  letter: id.charAt(0),
  at: Number.parseInt(id.slice(1), 36),
});

/**
 * What the index holds in place of ids, which the worker numbers again: the letter, and how many places further than the
 * record before it stands where that is not one.
 * @param first the place from which is counted
 */
export function formatLabels(records: readonly RecordId[], first: number): string[] {
  return records.map(({ letter, at }, i) => {
    const step = at - (records[i - 1]?.at ?? first - 1);
    return step === 1 ? letter : `${letter}${step.toString(36)}`;
  });
}

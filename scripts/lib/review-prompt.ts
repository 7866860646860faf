import { createInterface } from 'node:readline/promises';
import { stringify } from 'yaml';
import type { ReviewAnswer, ReviewQuestion } from '#domain/review-answer.ts';

export interface Prompt {
  say(text: string): void;
  /** One line of the editor’s; `null` when there is no more. */
  ask(question: string): Promise<string | null>;
  close(): void;
}

/** Asks at the terminal; answers can also come from a pipe, a line each. */
export function openPrompt(): Prompt {
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY === true,
  });
  const iterator = lines[Symbol.asyncIterator]();
  return {
    say: (text) => console.log(text),
    async ask(question) {
      process.stdout.write(question);
      const { value, done } = await iterator.next();
      return done === true ? null : (value as string);
    },
    close: () => lines.close(),
  };
}

/** Shows one guess and takes an answer; `skip` leaves it for later, `quit` ends. */
export async function askAbout(
  question: ReviewQuestion,
  number: string,
  prompt: Prompt,
): Promise<ReviewAnswer | 'skip' | 'quit'> {
  const { entry, value, words, canEdit, canDrop } = question;
  prompt.say(`\n${number}  ${entry.place}\n${entry.reason}`);
  if (words !== null) prompt.say(indent(`“${words}”`));
  if (value !== undefined) prompt.say(indent(stringify(value, { lineWidth: 100 }).trim()));
  if (entry.proposal !== undefined) prompt.say(`Proposed instead:\n${indent(stringify(entry.proposal).trim())}`);
  const choices = ['(a)ccept', ...(canEdit ? ['(e)dit'] : []), ...(canDrop ? ['(d)rop'] : []), '(s)kip', '(q)uit'].join(
    ', ',
  );
  for (;;) {
    const line = await prompt.ask(`${choices}? `);
    switch (line?.trim().charAt(0).toLowerCase() ?? 'q') {
      case 'a':
        return { kind: 'accept' };
      case 's':
        return 'skip';
      case 'q':
        return 'quit';
      case 'd':
        if (canDrop) return { kind: 'drop' };
        break;
      case 'e': {
        if (!canEdit) break;
        const typed = await prompt.ask('New value: ');
        if (typed !== null && typed.trim() !== '') return { kind: 'edit', value: typed };
      }
    }
    prompt.say('Type one of the letters.');
  }
}

const indent = (text: string): string => text.replace(/^/gm, '    ');

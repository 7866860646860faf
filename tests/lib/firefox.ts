import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAMES = ['firefox', 'firefox-esr'];

/** The Firefox of this machine, where there is one. */
export const findFirefox = (): string | undefined =>
  NAMES.find((name) => spawnSync(name, ['--version']).error === undefined);

export interface Firefox {
  /** A page of the web as Firefox prints it. @param size of the paper, in centimetres */
  print(url: string, size: { width: number; height: number }): Promise<Buffer>;
  close(): Promise<void>;
}

interface Answer {
  id?: number;
  error?: string;
  message?: string;
  result?: { contexts?: { context: string }[]; data?: string };
}

/** Starts Firefox and speaks WebDriver BiDi to it. @see https://w3c.github.io/webdriver-bidi/ */
export async function openFirefox(name: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const options = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const browser = spawn(name, options, { env: { ...process.env, HOME: profile }, stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise<string>((settle, refuse) => {
    let said = '';
    browser.stderr.on('data', (data) => {
      said += String(data);
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (found) settle(found);
    });
    browser.once('exit', () => refuse(new Error(`Firefox ended: ${said}`)));
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((settle) => socket.addEventListener('open', settle));
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let sent = 0;
  const send = async (method: string, params: object): Promise<NonNullable<Answer['result']>> => {
    const id = ++sent;
    const answer = await new Promise<Answer>((settle) => {
      waiting.set(id, settle);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.message ?? answer.error}`);
    return answer.result ?? {};
  };
  await send('session.new', { capabilities: {} });
  const context = (await send('browsingContext.getTree', {})).contexts?.[0]?.context;
  return {
    async print(url, page) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
      const margin = { top: 2.2, bottom: 1.9, left: 2, right: 2 };
      const { data = '' } = await send('browsingContext.print', { context, page, margin });
      return Buffer.from(data, 'base64');
    },
    async close() {
      socket.close();
      const ended = new Promise((settle) => browser.once('exit', settle));
      browser.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser that asks nothing of the network by itself. @param without what it is not told, though playwright would */
export async function openBrowser(flags: readonly string[] = [], without: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error('There is no Chromium here. Install one with: npm test -- install-browser');
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags], ignoreDefaultArgs: [...without] });
}

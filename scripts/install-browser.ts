// Makes sure that there is a Chromium for the browser tests, and installs one where there is none.
import { installers } from './lib/browser-installers.ts';
import { findBrowser } from './lib/find-browser.ts';
import { runCommand } from './lib/run-command.ts';

const named = process.env['CHROMIUM_PATH'];
const path = findBrowser() ?? (named === undefined ? await installBrowser() : undefined);
if (path === undefined) {
  console.error(
    named === undefined
      ? 'No Chromium could be installed. Install Chromium or Google Chrome, then try again.'
      : `CHROMIUM_PATH names ${named}, which does not start.`,
  );
  process.exit(1);
}
console.log(`The browser is ${path}`);

async function installBrowser(): Promise<string | undefined> {
  for (const { title, commands, isFor } of installers) {
    if (!isFor()) continue;
    console.log(`There is no Chromium here. Installing ${title}.`);
    for (const command of commands) if ((await runCommand(command)) !== 0) break;
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  return undefined;
}

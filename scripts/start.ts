// Builds the publication, then serves it.
import { runCommand } from './lib/run-command.ts';

for (const script of ['scripts/build.ts', 'scripts/preview.ts']) {
  const code = await runCommand({ command: ['node', script] });
  if (code !== 0) process.exit(code);
}

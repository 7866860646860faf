// Runs everything, or the phases that are named: `npm test -- unit site`.
import { choosePhases, runPhases } from './lib/run-phases.ts';
import { testPhases } from './lib/test-phases.ts';

process.exitCode = await runPhases(choosePhases(testPhases, process.argv.slice(2)), console.log);

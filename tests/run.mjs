// `npm test`: sets up what is missing, builds what is stale, then runs every test.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandFailed } from '../server/start/command-failed.mjs';
import { root } from '../server/start/paths.mjs';
import { prepare } from '../server/start/prepare.mjs';
import { installServices } from './services/install-services.mjs';

process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED = '1';

/** The tests in the browser come last and alone, so that they have the machine to themselves. */
const runs = [['unit', 'spanning'], ['e2e']];
/** Browsers wait for servers and servers for browsers: two files at once leave a third of two cores unused. */
const workers = { e2e: 3 };

try {
  await prepare({ devDependencies: true, build: true });
  await installServices();
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  console.error(error.message);
  process.exit(1);
}

const reports = mkdtempSync(join(tmpdir(), 'drydock-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
for (const projects of runs) {
  const report = join(reports, `${projects.join('-')}.json`);
  const exitCode = await runVitest(projects, report);
  const counts = readCounts(report);
  for (const key of Object.keys(total)) total[key] += counts[key];
  // A file that cannot be loaded, or an error outside of any test, fails the run without a failed test to count.
  if (exitCode !== 0 && counts.failed === 0) total.failed++;
}
rmSync(reports, { recursive: true });
if (total.passed === 0) total.failed++;
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

function runVitest(projects, report) {
  const args = ['run', ...projects.flatMap((name) => ['--project', name]), '--passWithNoTests'];
  const most = workers[projects[0]];
  if (most) args.push(`--maxWorkers=${most}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...args, ...reporters], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}

function readCounts(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

// `npm run shell`: prepares what is missing or stale, then becomes the shell. Standard output is the shell's alone.
import { pathToFileURL } from 'node:url';
import { withBuildLock } from './build-lock.mjs';
import { CommandFailed } from './command-failed.mjs';
import { installDependencies } from './dependencies.mjs';
import { root } from './paths.mjs';
import { bundledShell, bundleShell } from './shell-bundle.mjs';

process.chdir(root);
const log = console.log;
console.log = console.error;
try {
  await withBuildLock(async () => {
    await installDependencies({ devDependencies: false });
    await bundleShell();
  });
  console.log = log;
  await import(pathToFileURL(bundledShell).href);
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

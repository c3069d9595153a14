import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { runNpm } from './run-command.mjs';

/**
 * Installs npm packages when some are missing or of another version than package-lock.json says. Those for development
 * are installed when asked for; whoever has them keeps them.
 * @param {{ devDependencies: boolean }} options
 */
export async function installDependencies({ devDependencies }) {
  const locked = readPackages('package-lock.json') ?? {};
  const installed = readPackages('node_modules/.package-lock.json');
  const isDev = ([, entry]) => entry.dev === true;
  const withDev = devDependencies || (installed !== null && Object.entries(installed).some(isDev));
  if (installed !== null && isComplete(locked, installed, withDev)) return;

  console.log('Installing packages (the first time, and when package-lock.json has changed) …');
  // Not `npm ci`, which empties node_modules first and so pulls the rug from under anything that runs from it.
  const kinds = withDev ? '--include=dev' : '--omit=dev';
  // No package here needs its install script; Prisma's would download an engine that Drydock does not use.
  await runNpm(['install', '--no-save', kinds, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

function isComplete(locked, installed, withDev) {
  return Object.entries(locked).every(([path, { version, dev, optional, devOptional }]) => {
    // Packages for other platforms are locked too, and left out by npm.
    if (path === '' || optional || devOptional || (dev && !withDev)) return true;
    return installed[path]?.version === version;
  });
}

/** The `packages` of an npm lock file by path, null when there is none. */
function readPackages(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}

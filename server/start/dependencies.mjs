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

  console.log('Installing packages (package-lock.json is newer than what is installed) …');
  // `ci` is quicker but empties node_modules first, which would pull the rug from under anything that runs from it.
  const command = installed === null ? ['ci'] : ['install', '--no-save'];
  await runNpm([...command, ...(withDev ? ['--include=dev'] : ['--omit=dev']), '--no-audit', '--no-fund']);
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

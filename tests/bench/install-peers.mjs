import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../server/start/paths.mjs';
import { runNpm } from '../../server/start/run-command.mjs';

const folder = join(root, 'tests/bench/peers');

/** Installs what Drydock is compared with, unless it is there. Answers whether it is; the bench goes on without. */
export async function installPeers() {
  const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies;
  if (Object.entries(wanted).every(([name, version]) => installedVersion(name) === version)) return true;
  console.log('Installing the peers that Drydock is compared with …');
  const quiet = ['--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await runNpm(['install', '--prefix', folder, ...quiet]);
    return true;
  } catch (error) {
    console.log(`The peers could not be installed (${error.message}); going on without Colyseus and boardgame.io.`);
    return false;
  }
}

function installedVersion(name) {
  const manifest = join(folder, 'node_modules', name, 'package.json');
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : null;
}

import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { prepare } from '../../server/start/prepare.mjs';
import { bundleBench } from './bundle.mjs';
import { installPeers } from './install-peers.mjs';

/**
 * `npm run bench`, `npm run bench S6`, `npm run bench S1 -- --pair --profile`: makes what is missing, then measures.
 * The bench, the load and the database share the last core; what is measured has core 0 to itself.
 */
await prepare({ devDependencies: true, build: false });
const peers = process.argv.includes('--pair') ? false : await installPeers();
const main = await bundleBench({ peers });
pinToLastCore();
await import(pathToFileURL(main).href);

function pinToLastCore() {
  try {
    execFileSync('taskset', ['-a', '-c', '-p', '1', `${process.pid}`], { stdio: 'pipe' });
  } catch {
    console.log('This machine has no taskset or no second core: nothing is pinned, figures are less steady.');
  }
}

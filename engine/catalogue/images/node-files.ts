import { binary, declared, link, type Tree, text } from '../tree';
import type { NodeRelease } from './node-release';

const MODULES = '/usr/local/lib/node_modules';

/** Node itself with npm, npx and corepack; headers and libraries differ between images. */
export function nodeFiles(release: NodeRelease): Tree {
  return {
    '/usr/local/bin/node': binary(release.binary, 'node'),
    '/usr/local/bin/nodejs': link('/usr/local/bin/node'),
    [`${MODULES}/npm/bin/npm-cli.js`]: binary(54, 'npm'),
    [`${MODULES}/npm/bin/npx-cli.js`]: binary(2_900, 'npx'),
    [`${MODULES}/npm/package.json`]: text(`{\n  "name": "npm",\n  "version": "${release.npm}"\n}\n`),
    [`${MODULES}/corepack/dist/corepack.js`]: binary(260, 'corepack'),
    [`${MODULES}/npm/node_modules`]: declared(Math.round(release.rest * 0.4)),
    '/usr/local/bin/npm': link('../lib/node_modules/npm/bin/npm-cli.js'),
    '/usr/local/bin/npx': link('../lib/node_modules/npm/bin/npx-cli.js'),
    '/usr/local/bin/corepack': link('../lib/node_modules/corepack/dist/corepack.js'),
  };
}

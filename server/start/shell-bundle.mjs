import { join, relative } from 'node:path';
import { bundle } from './bundle.mjs';
import { buildFolder, root } from './paths.mjs';
import { entryPoints } from './server-bundle.mjs';
import { whenStale } from './when-stale.mjs';

const outputFolder = join(buildFolder, 'shell');

/** `npm run shell` as one module: importing it starts it. It needs neither the database's client nor the screens. */
export const bundledShell = join(outputFolder, 'main.mjs');

export function bundleShell() {
  return whenStale({
    name: 'shell',
    inputs: ['server', 'engine', 'package.json', 'tsconfig.json'],
    output: relative(root, bundledShell),
    build: () =>
      bundle(outputFolder, { main: 'server/shell/main.ts', 'sandbox-worker': entryPoints['sandbox-worker'] }),
  });
}

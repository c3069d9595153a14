import { join, relative } from 'node:path';
import { bundle } from './bundle.mjs';
import { buildFolder, root } from './paths.mjs';
import { whenStale } from './when-stale.mjs';

const outputFolder = join(buildFolder, 'server');

/** The server as one module: importing it starts it. */
export const bundledServer = join(outputFolder, 'main.mjs');

/** What becomes a file of its own: the server, and the worker threads that server/worker-entry.ts names. */
export const entryPoints = {
  main: 'server/main.ts',
  'pglite-worker': 'server/store/pglite-worker.ts',
  'sandbox-worker': 'server/sandbox/sandbox-worker.ts',
};

export function bundleServer() {
  return whenStale({
    name: 'server',
    inputs: ['server', 'engine', 'lessons', 'prisma/schema.prisma', 'package.json', 'tsconfig.json'],
    output: relative(root, bundledServer),
    build: () => bundle(outputFolder, entryPoints),
  });
}

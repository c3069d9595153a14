import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
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

/** Bundles the server's own code; packages stay in node_modules. */
export function bundleServer() {
  return whenStale({
    name: 'server',
    inputs: ['server', 'engine', 'lessons', 'prisma/schema.prisma', 'package.json', 'tsconfig.json'],
    output: relative(root, bundledServer),
    async build() {
      const esbuild = await import('esbuild');
      rmSync(outputFolder, { recursive: true, force: true });
      await esbuild.build({
        absWorkingDir: root,
        entryPoints,
        outdir: outputFolder,
        outExtension: { '.js': '.mjs' },
        bundle: true,
        packages: 'external',
        platform: 'node',
        format: 'esm',
        target: 'node20',
        sourcemap: true,
        logLevel: 'warning',
      });
      await esbuild.stop();
    },
  });
}

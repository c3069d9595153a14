import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildFolder, root } from './paths.mjs';
import { whenStale } from './when-stale.mjs';

const outputFolder = join(buildFolder, 'shell');

/** `npm run shell` as one module: importing it starts it. It needs neither the database's client nor the screens. */
export const bundledShell = join(outputFolder, 'main.mjs');

export function bundleShell() {
  return whenStale({
    name: 'shell',
    inputs: ['server', 'engine', 'package.json', 'tsconfig.json'],
    output: relative(root, bundledShell),
    async build() {
      const esbuild = await import('esbuild');
      rmSync(outputFolder, { recursive: true, force: true });
      await esbuild.build({
        absWorkingDir: root,
        entryPoints: { main: 'server/shell/main.ts', 'sandbox-worker': 'server/sandbox/sandbox-worker.ts' },
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

import { rmSync } from 'node:fs';
import { root } from './paths.mjs';

/**
 * Bundles the project's own code into a folder that is emptied first; packages stay in node_modules.
 * @param {string} folder
 * @param {Record<string, string>} entryPoints what becomes a file of its own, `name.mjs` of a source
 */
export async function bundle(folder, entryPoints) {
  // Not before it is installed.
  const esbuild = await import('esbuild');
  rmSync(folder, { recursive: true, force: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
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
}

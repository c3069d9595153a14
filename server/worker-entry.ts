import { existsSync } from 'node:fs';
import type { WorkerOptions } from 'node:worker_threads';

/** Worker entries: each is a source file that the build also bundles beside main.mjs, under its own name. */
export const workerSources = {
  'pglite-worker': 'store/pglite-worker.ts',
  'sandbox-worker': 'sandbox/sandbox-worker.ts',
} as const;

export type WorkerName = keyof typeof workerSources;

/**
 * Where a worker thread's code is: the bundle beside this one in production, else the TypeScript source, run through
 * tsx (tests, development). Spread `options` into the Worker's own.
 */
export function workerEntry(name: WorkerName): { url: URL; options: WorkerOptions } {
  const bundled = new URL(`./${name}.mjs`, import.meta.url);
  if (existsSync(bundled)) return { url: bundled, options: {} };
  const source = new URL(`./${workerSources[name]}`, import.meta.url);
  return { url: new URL('./worker-from-source.mjs', import.meta.url), options: { argv: [source.href] } };
}

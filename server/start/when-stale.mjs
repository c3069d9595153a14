import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputsHash } from './inputs-hash.mjs';
import { buildFolder, root } from './paths.mjs';

/**
 * Runs `build` unless it succeeded before with the same inputs and its output is still there.
 * @param {{ name: string, inputs: readonly string[], output: string, build: () => Promise<void> }} step
 *   `output` is a file that a finished build leaves, relative to the project.
 */
export async function whenStale({ name, inputs, output, build }) {
  const stamp = join(buildFolder, `${name}.stamp`);
  const hash = inputsHash(inputs);
  const before = existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
  if (before === hash && existsSync(join(root, output))) return;
  rmSync(stamp, { force: true }); // a build that is cut short is stale
  await build();
  mkdirSync(buildFolder, { recursive: true });
  writeFileSync(stamp, hash);
}

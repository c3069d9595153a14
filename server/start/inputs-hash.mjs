import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Hex SHA-256 over the names and contents of the files and folders named (relative to the project), whatever of them
 * exists; tests left out. Contents rather than times, so that switching branches back and forth rebuilds nothing: a
 * few hundred small files take some tens of milliseconds.
 * @param {readonly string[]} inputs
 */
export function inputsHash(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) addPath(hash, input);
  return hash.digest('hex');
}

function addPath(hash, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    for (const name of readdirSync(join(root, path)).sort()) addPath(hash, `${path}/${name}`);
  } else if (stat?.isFile() && !/\.test\.tsx?$/.test(path)) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
}

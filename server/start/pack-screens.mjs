import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { root } from './paths.mjs';

/** What browsers fetch of a finished build of the screens, and keep. */
const SCREEN_FILES = join(root, '.next/static');

/** Puts a packed `.gz` beside each script and style of a finished build, as small as gzip can, for the server to send. */
export async function packScreens() {
  const files = await readdir(SCREEN_FILES, { recursive: true });
  await Promise.all(files.filter((file) => /\.(css|js)$/.test(file)).map((file) => pack(join(SCREEN_FILES, file))));
}

/** @param {string} file */
async function pack(file) {
  const packed = await promisify(gzip)(await readFile(file), { level: constants.Z_BEST_COMPRESSION });
  await writeFile(`${file}.gz`, packed);
}

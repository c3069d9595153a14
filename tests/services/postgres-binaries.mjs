import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian and Ubuntu keep the server's programs off the PATH, one folder for each version. */
const debianFolder = '/usr/lib/postgresql';

/**
 * The folder with initdb and postgres, from PATH or Debian's place (newest version); null when there is none.
 * @returns {string | null}
 */
export function postgresBinaries() {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const packaged = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(debianFolder, version, 'bin'));
  return [...onPath, ...packaged].find(hasServer) ?? null;
}

/** @param {string} folder */
function hasServer(folder) {
  return existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'));
}

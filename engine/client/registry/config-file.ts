import { errnoWords } from '../../model/errno-words';
import type { DirectoryEntry, Entry } from '../../model/file-tree';
import { FsError } from '../../model/fs-error';
import { dirname, resolvePath } from '../../model/path';
import type { JsonValue } from '../../model/process';
import type { Cli } from '../cli';
import { STUDENT, studentMay } from '../host-permission';

export type ConfigJson = { [key: string]: JsonValue };

/** Where the client keeps its settings and its logins, as it tells it. */
export function configPath(cli: Cli): string {
  const folder = variable(cli, 'DOCKER_CONFIG');
  return `${folder === '' ? `${variable(cli, 'HOME') || '/'}/.docker` : folder}/config.json`;
}

/** What the file holds; `null` when there is none that can be read as an object. */
export function readConfig(cli: Cli): ConfigJson | null {
  try {
    const fs = cli.hostFiles;
    const entry = fs.get(fs.realpath(resolvePath(cli.cwd, configPath(cli))));
    if (entry?.kind !== 'file' || entry.content === null || !studentMay('read', entry)) return null;
    const parsed: unknown = JSON.parse(new TextDecoder().decode(cli.blobs.get(entry.content)));
    return isObject(parsed) ? parsed : null;
  } catch (error) {
    if (error instanceof FsError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Puts it in place of the old one as docker does, readable by the student only; answers why it could not, in Go's words. */
export function writeConfig(cli: Cli, config: ConfigJson): string | null {
  const path = resolvePath(cli.cwd, configPath(cli));
  const fs = cli.hostFiles;
  try {
    const folder = dirname(path);
    if (!fs.stat(folder)) {
      const above = nearest(cli, folder);
      if (above.kind !== 'dir') return `mkdir ${folder}: not a directory`;
      if (!studentMay('write', above)) return `mkdir ${folder}: permission denied`;
      const made: DirectoryEntry = { kind: 'dir', mode: 0o700, ...STUDENT, mtime: cli.now };
      if (!cli.writeHostFiles(fs.mkdir(folder, made, true))) return FULL;
    } else if (!studentMay('write', nearest(cli, folder))) return `open ${path}: permission denied`;
    const bytes = new TextEncoder().encode(JSON.stringify(config, null, '\t'));
    const content = cli.blobs.put(bytes);
    const entry: Entry = { kind: 'file', mode: 0o600, ...STUDENT, mtime: cli.now, size: bytes.length, content };
    return cli.writeHostFiles(cli.hostFiles.put(path, entry)) ? null : FULL;
  } catch (error) {
    if (error instanceof FsError) return `open ${path}: ${errnoWords(error)}`;
    throw error;
  }
}

const FULL = 'no space left on device';

export function isObject(value: unknown): value is ConfigJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The folder itself, or the nearest above it that is there. */
function nearest(cli: Cli, path: string): Entry {
  const entry = cli.hostFiles.stat(path);
  return entry ?? nearest(cli, dirname(path));
}

function variable(cli: Cli, name: string): string {
  return cli.env.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

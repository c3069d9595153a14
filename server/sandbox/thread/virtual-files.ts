import type { FsStat } from 'just-bash';
import { basename, dirname } from '#engine/model/path';
import type { SandboxRun } from '#engine/model/sandbox-run';
import { confinementIn } from './confinement';
import { fileError } from './file-error';
import { kernelFiles } from './kernel-files';
import { SETTING_PATHS, settingText } from './setting-files';

/** Where the shell's own output goes; the stream plugin redirects to these (decision 020). */
export const DEVICE_FOLDER = '/dev/.drydock';
export const OUT_DEVICE = `${DEVICE_FOLDER}/stdout`;
export const ERR_DEVICE = `${DEVICE_FOLDER}/stderr`;

/** The command that starts whatever a path leads to: a simulated program or a script. */
export const RUN_COMMAND = '.drydock-run';
/** The command that stands for `[` and `test`. */
export const TEST_COMMAND = '.drydock-test';

const DEVICES = ['/dev/null', '/dev/zero', '/dev/random', '/dev/urandom', '/dev/tty', '/dev/full'];
const STREAMS = ['/dev/stdin', '/dev/stdout', '/dev/stderr'];

/**
 * Names that exist without being in any layer: devices, what the kernel shows under `/proc`, the three files that Docker
 * puts into every container, and commands that a shell has built in or (on the host) that are simply there.
 */
export class VirtualFiles {
  private readonly texts: ReadonlyMap<string, () => string>;
  private readonly directories: Set<string>;

  /** @param present commands that exist even when no layer has a file for them. */
  constructor(
    private readonly run: SandboxRun,
    private readonly present: ReadonlySet<string>,
    /** Paths in the writable layer win: the user has put something there. */
    private readonly overridden: (path: string) => boolean,
  ) {
    this.texts = new Map([...kernelFiles(run), ...(run.place === 'container' ? dockerFiles(run) : [])]);
    this.directories = new Set(['/dev', '/proc', '/sys']);
    for (const path of this.texts.keys()) addFolders(this.directories, path);
  }

  has(path: string): boolean {
    return this.isDevice(path) || this.text(path) !== null || this.isFolder(path) || this.isPresent(path);
  }

  stat(path: string): FsStat | null {
    const text = this.text(path);
    if (text !== null) return file(path === '/.dockerenv' ? 0o755 : 0o644, text.length);
    if (this.isDevice(path)) return file(0o666, 0);
    if (this.isFolder(path)) return directory();
    return this.isPresent(path) ? file(0o755, 0) : null;
  }

  read(path: string): Uint8Array | null {
    if (path === '/dev/zero') return new Uint8Array(64 * 1024);
    if (path === '/dev/random' || path === '/dev/urandom') return crypto.getRandomValues(new Uint8Array(64 * 1024));
    if (this.isDevice(path)) return new Uint8Array(0);
    const text = this.text(path);
    return text === null ? null : new TextEncoder().encode(text);
  }

  /** True when what is written there goes nowhere. */
  swallows(path: string): boolean {
    return this.isDevice(path);
  }

  /** Throws where the kernel lets nobody write: its settings are read-only but for `--privileged`. */
  mayWrite(path: string): void {
    const [, top] = /^\/(proc|sys)\//.exec(path) ?? [];
    if (top === undefined || this.overridden(path)) return;
    const isKnown = this.text(path) !== null;
    const isSetting = path.startsWith('/proc/sys/');
    const { privileged, writableSettings } = confinementIn(this.run);
    if (isSetting && writableSettings && isKnown && this.run.place === 'container') return;
    if (top === 'sys' || isSetting) throw fileError(privileged ? 'EACCES' : 'EROFS', 'open', path);
    throw fileError(isKnown ? 'EACCES' : 'ENOENT', 'open', path);
  }

  list(path: string): string[] {
    const settings = path.startsWith('/proc') ? [...SETTING_PATHS, ...SETTING_FOLDERS] : [];
    const inside = [...this.texts.keys(), ...DEVICES, ...STREAMS, ...this.directories, ...settings].filter(
      (entry) => entry !== path && dirname(entry) === path,
    );
    return inside.map(basename).sort();
  }

  /** The script text that runs a simulated program. */
  shim(path: string): string {
    return `/bin/${RUN_COMMAND} ${quoted(path)} "$@"\n`;
  }

  private isFolder(path: string): boolean {
    return this.directories.has(path) || SETTING_FOLDERS.has(path);
  }

  private text(path: string): string | null {
    const make = this.texts.get(path);
    const text = make ? make() : settingText(this.run, path);
    return text === null || this.overridden(path) ? null : text;
  }

  private isDevice(path: string): boolean {
    return DEVICES.includes(path) || STREAMS.includes(path);
  }

  private isPresent(path: string): boolean {
    return /^\/(usr\/)?bin\/[^/]+$/.test(path) && this.present.has(basename(path)) && !this.overridden(path);
  }
}

/** The mark of a container, and the three files that Docker mounts into every one (docker-facts §7). */
function dockerFiles(run: SandboxRun): [string, () => string][] {
  return [
    ['/.dockerenv', () => ''],
    ['/etc/hostname', () => `${run.hostname}\n`],
    [
      '/etc/hosts',
      () => `${LOCALHOST}${run.interfaces.map(({ address }) => `${address}\t${run.hostname}\n`).join('')}`,
    ],
    ['/etc/resolv.conf', () => 'nameserver 8.8.8.8\nnameserver 8.8.4.4\n'],
  ];
}

const LOCALHOST = `127.0.0.1\tlocalhost
::1\tlocalhost ip6-localhost ip6-loopback
fe00::\tip6-localnet
ff00::\tip6-mcastprefix
ff02::1\tip6-allnodes
ff02::2\tip6-allrouters
`;

/** The folders of `/proc` or `/sys` that lead to a file there. */
function addFolders(folders: Set<string>, path: string): void {
  for (let at = dirname(path); /^\/(proc|sys)\//.test(at) && !folders.has(at); at = dirname(at)) folders.add(at);
}

const SETTING_FOLDERS: ReadonlySet<string> = (() => {
  const folders = new Set<string>();
  for (const path of SETTING_PATHS) addFolders(folders, path);
  return folders;
})();

function file(mode: number, size: number): FsStat {
  return { isFile: true, isDirectory: false, isSymbolicLink: false, mode, size, mtime: new Date() };
}

function directory(): FsStat {
  return { isFile: false, isDirectory: true, isSymbolicLink: false, mode: 0o755, size: 0, mtime: new Date() };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

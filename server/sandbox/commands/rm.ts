import type { Command } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import { fileErrorCode } from '../thread/file-error';
import type { RunContext } from '../thread/run-context';
import { errnoText } from './errno-text';

interface Asked {
  recursive: boolean;
  force: boolean;
  verbose: boolean;
  /** `-d`: empty directories go too. */
  directories: boolean;
}

/**
 * `rm [-rfvd] FILE…`, one object after the other as the real ones do: what cannot be removed is told, the rest goes.
 * `-f` is silent only about what is not there.
 */
export function rmCommand(context: RunContext): Command['execute'] {
  const busybox = context.run.shell === 'ash';
  return async (args, ctx) => {
    const parsed = parse(args);
    if (typeof parsed === 'string') return outcome([], [`rm: ${parsed}\n${advice(busybox)}`]);
    const { asked, paths } = parsed;
    if (paths.length === 0)
      return asked.force ? outcome([], []) : outcome([], [`rm: missing operand\n${advice(busybox)}`]);
    const removal = new Removal(context, asked, busybox);
    for (const path of paths) await removal.remove(path.replace(/(?<=.)\/+$/, ''), ctx.cwd);
    return outcome(removal.said, removal.complaints);
  };
}

class Removal {
  readonly said: string[] = [];
  readonly complaints: string[] = [];

  constructor(
    private readonly context: RunContext,
    private readonly asked: Asked,
    private readonly busybox: boolean,
  ) {}

  async remove(path: string, cwd: string): Promise<void> {
    const full = resolvePath(cwd, path);
    if (full === '/' && this.asked.recursive && !this.busybox) {
      this.complaints.push("rm: it is dangerous to operate recursively on '/'\n");
      this.complaints.push('rm: use --no-preserve-root to override this failsafe\n');
    } else if (/(^|\/)\.\.?$/.test(path)) {
      this.complaints.push(`rm: refusing to remove '.' or '..' directory: skipping '${path}'\n`);
    } else await this.take(path, full);
  }

  /** Answers whether it is gone. */
  private async take(path: string, full: string): Promise<boolean> {
    const { fs, run } = this.context;
    try {
      const { isDirectory } = await fs.lstat(full);
      const isFree = run.user.uid === 0 && !this.asked.verbose && !fs.tree.fs.isBusy(full);
      if (isDirectory && !(await this.emptied(path, full, isFree))) return false;
      await fs.rm(full, { recursive: isDirectory });
      if (this.asked.verbose) this.said.push(`removed ${isDirectory ? 'directory ' : ''}'${path}'\n`);
      return true;
    } catch (error) {
      const code = fileErrorCode(error);
      if (code === null) throw error;
      if (code === 'ENOENT' && this.asked.force) return true;
      this.complain(path, errnoText(code));
      return false;
    }
  }

  /** What is in a directory goes first; where nothing can be in the way, with the directory itself. */
  private async emptied(path: string, full: string, isFree: boolean): Promise<boolean> {
    const { fs } = this.context;
    if (!this.asked.recursive) {
      if (this.asked.directories && fs.tree.fs.list(full).length === 0) return true;
      if (this.busybox) this.complaints.push(`rm: '${path}' is a directory\n`);
      else this.complain(path, this.asked.directories ? 'Directory not empty' : 'Is a directory');
      return false;
    }
    if (isFree) return true;
    let empty = true;
    // One that cannot be read may still be empty, and then it can go.
    const names = fs.tree.fs.list(full).length === 0 ? [] : await fs.readdir(full);
    for (const name of names) {
      const below = full === '/' ? `/${name}` : `${full}/${name}`;
      if (fs.entryItself(below) && !(await this.take(`${path === '/' ? '' : path}/${name}`, below))) empty = false;
    }
    return empty;
  }

  private complain(path: string, reason: string): void {
    this.complaints.push(`rm: ${this.busybox ? "can't" : 'cannot'} remove '${path}': ${reason}\n`);
  }
}

const LONG: Readonly<Record<string, string>> = {
  '--recursive': 'r',
  '--force': 'f',
  '--verbose': 'v',
  '--dir': 'd',
  '--one-file-system': '',
  '--preserve-root': '',
  '--no-preserve-root': '',
};

function parse(args: readonly string[]): { asked: Asked; paths: string[] } | string {
  let letters = '';
  const paths: string[] = [];
  let onlyPaths = false;
  for (const arg of args) {
    if (onlyPaths || !arg.startsWith('-') || arg === '-') paths.push(arg);
    else if (arg === '--') onlyPaths = true;
    else if (arg.startsWith('--')) {
      const known = LONG[arg];
      if (known === undefined) return `unrecognized option '${arg}'`;
      letters += known;
    } else letters += arg.slice(1);
  }
  const unknown = [...letters].find((letter) => !'rRfvdiI'.includes(letter));
  if (unknown !== undefined) return `invalid option -- '${unknown}'`;
  const has = (letter: string) => letters.includes(letter);
  return {
    asked: { recursive: has('r') || has('R'), force: has('f'), verbose: has('v'), directories: has('d') },
    paths,
  };
}

function advice(busybox: boolean): string {
  return busybox ? '' : "Try 'rm --help' for more information.\n";
}

function outcome(said: readonly string[], complaints: readonly string[]) {
  return { stdout: said.join(''), stderr: complaints.join(''), exitCode: complaints.length > 0 ? 1 : 0 };
}

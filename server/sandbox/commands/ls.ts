import type { Command } from 'just-bash';
import type { Entry } from '#engine/model/file-tree';
import { resolvePath } from '#engine/model/path';
import type { RunContext } from '../thread/run-context';
import { accountsOf } from './accounts';
import { longListing, type Named } from './long-listing';

/** `ls` with `-a -A -d -h -i -l -n -r -R -S -t -1 -F`: just-bash's own shows neither owners nor link targets. */
export function lsCommand(context: RunContext): Command['execute'] {
  const busybox = context.run.shell === 'ash' && context.run.place === 'container';
  return async (args, ctx) => {
    const flags = new Set(args.filter((arg) => /^-[^-]/.test(arg)).flatMap((arg) => [...arg.slice(1)]));
    const bad = [...flags].find((flag) => !'aAdhilnrRSt1FC'.includes(flag));
    if (bad !== undefined) {
      return {
        stdout: '',
        stderr: busybox
          ? `ls: unrecognized option: ${bad}\n`
          : `ls: invalid option -- '${bad}'\nTry 'ls --help' for more information.\n`,
        exitCode: busybox ? 1 : 2,
      };
    }
    const given = args.filter((arg) => !arg.startsWith('-') || arg === '-');
    const paths = given.length === 0 ? ['.'] : given;
    const lister = new Lister(context, flags, ctx.cwd);
    const files: Named[] = [];
    const folders: string[] = [];
    let stderr = '';
    for (const path of paths) {
      const found = await lister.named(path, path, flags.has('l') || flags.has('d'));
      if (!found)
        stderr += busybox
          ? `ls: ${path}: No such file or directory\n`
          : `ls: cannot access '${path}': No such file or directory\n`;
      else if (found.kind === 'dir' && !flags.has('d')) folders.push(path);
      else files.push(found);
    }
    const parts: string[] = [];
    if (files.length > 0) parts.push(await lister.show(lister.sorted(files), false));
    const headed = folders.length > 1 || files.length > 0 || stderr !== '' || flags.has('R');
    for (const folder of folders) {
      const shown = await lister.folder(folder, headed);
      parts.push(...shown.parts);
      stderr += shown.denied
        .map((at) =>
          busybox
            ? `ls: can't open '${at}': Permission denied\n`
            : `ls: cannot open directory '${at}': Permission denied\n`,
        )
        .join('');
    }
    return { stdout: parts.join('\n'), stderr, exitCode: stderr === '' ? 0 : busybox ? 1 : 2 };
  };
}

class Lister {
  constructor(
    private readonly context: RunContext,
    private readonly flags: ReadonlySet<string>,
    private readonly cwd: string,
  ) {}

  /** @param itself true to describe a symlink and not what it leads to. */
  async named(name: string, path: string, itself: boolean): Promise<Named | null> {
    const { fs } = this.context;
    const full = resolvePath(this.cwd, path);
    try {
      const stat = itself ? await fs.lstat(full) : await fs.stat(full);
      const entry: Entry | null = itself ? fs.entryItself(full) : fs.entry(full);
      return {
        name,
        kind: stat.isDirectory ? 'dir' : stat.isSymbolicLink ? 'symlink' : 'file',
        mode: stat.mode & 0o7777,
        size: stat.size,
        mtime: stat.mtime,
        uid: entry?.uid ?? 0,
        gid: entry?.gid ?? 0,
        target: entry?.kind === 'symlink' ? entry.target : null,
      };
    } catch {
      return null;
    }
  }

  async folder(path: string, headed: boolean): Promise<{ parts: string[]; denied: string[] }> {
    const { flags } = this;
    let names: string[];
    try {
      names = await this.context.fs.readdir(resolvePath(this.cwd, path));
    } catch {
      return { parts: [], denied: [path] };
    }
    const visible = names.filter((name) => flags.has('a') || flags.has('A') || !name.startsWith('.'));
    const inside = await Promise.all(visible.map((name) => this.named(name, `${path}/${name}`, true)));
    const found = this.sorted(inside.filter((each) => each !== null));
    const dots = flags.has('a')
      ? (await Promise.all(['.', '..'].map((name) => this.named(name, `${path}/${name}`, true)))).filter(
          (each) => each !== null,
        )
      : [];
    const parts = [`${headed ? `${path}:\n` : ''}${await this.show([...dots, ...found], true)}`];
    const denied: string[] = [];
    if (flags.has('R')) {
      for (const each of found.filter(({ kind }) => kind === 'dir')) {
        const below = await this.folder(`${path.replace(/\/$/, '')}/${each.name}`, true);
        parts.push(...below.parts);
        denied.push(...below.denied);
      }
    }
    return { parts, denied };
  }

  sorted(entries: readonly Named[]): Named[] {
    const { flags } = this;
    const order = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
    if (flags.has('t')) order.sort((a, b) => b.mtime.getTime() - a.mtime.getTime());
    if (flags.has('S')) order.sort((a, b) => b.size - a.size);
    return flags.has('r') ? order.reverse() : order;
  }

  async show(entries: readonly Named[], total: boolean): Promise<string> {
    const { flags, context } = this;
    if (flags.has('l') || flags.has('n')) {
      const accounts = flags.has('n') ? null : await accountsOf(context.fs);
      return longListing(entries, { accounts, human: flags.has('h'), total, busybox: context.run.shell === 'ash' });
    }
    const mark = ({ kind, mode }: Named) =>
      !flags.has('F') ? '' : kind === 'dir' ? '/' : kind === 'symlink' ? '@' : mode & 0o111 ? '*' : '';
    return entries.map((entry) => `${entry.name}${mark(entry)}\n`).join('');
  }
}

import type { Command } from 'just-bash';
import { basename, resolvePath } from '#engine/model/path';
import { confinementIn, isCapable } from '../thread/confinement';
import type { RunContext } from '../thread/run-context';
import { accountsOf } from './accounts';
import { isBusybox } from './is-busybox';
import { notSimulated } from './kernel/not-simulated';
import { failed, printed } from './outcome';

type Maker = (context: RunContext) => Command['execute'];

/** `groups [USER]`. */
export const groupsCommand: Maker = (context) => async (args) => {
  const accounts = await accountsOf(context.fs);
  const [name] = args;
  const other = name === undefined ? null : accounts.userByName(name);
  if (name !== undefined && !other)
    return failed(`groups: ${isBusybox(context, 'groups') ? `unknown user ${name}` : `'${name}': no such user`}\n`);
  const { uid, gid } = other ?? context.run.user;
  const user = accounts.userName(uid);
  const added = other ? [] : confinementIn(context.run).groups;
  const all = [...(user === null ? [] : accounts.groupsOf(user)), ...added].sort((a, b) => a - b);
  const ids = [...new Set([gid, ...all])];
  const names = ids.map((id) => accounts.groupName(id) ?? String(id)).join(' ');
  return printed(name === undefined || isBusybox(context, 'groups') ? `${names}\n` : `${name} : ${names}\n`);
};

/** `mktemp [-d] [-p DIR] [TEMPLATE]`. */
export const mktempCommand: Maker = (context) => async (args, ctx) => {
  const at = args.indexOf('-p');
  const folder = at >= 0 ? (args[at + 1] ?? '/tmp') : '/tmp';
  const given = args.find((arg, index) => !arg.startsWith('-') && args[index - 1] !== '-p');
  const template = given ?? `${folder}/tmp.XXXXXXXXXX`;
  const marks = /X{3,}$/.exec(template)?.[0];
  if (marks === undefined) return failed(`mktemp: too few X's in template '${template}'\n`);
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  const random = [...crypto.getRandomValues(new Uint8Array(marks.length))].map(
    (byte) => letters[byte % letters.length],
  );
  const path = resolvePath(ctx.cwd, template.slice(0, -marks.length) + random.join(''));
  try {
    if (args.some((arg) => /^-\w*d/.test(arg))) {
      await context.fs.mkdir(path);
      await context.fs.chmod(path, 0o700);
    } else {
      await context.fs.writeFile(path, '');
      await context.fs.chmod(path, 0o600);
    }
  } catch {
    return failed(`mktemp: failed to create file via template '${template}': No such file or directory\n`);
  }
  return printed(`${path}\n`);
};

/** `realpath PATH…`. */
export const realpathCommand: Maker = (context) => async (args, ctx) => {
  let stdout = '';
  let stderr = '';
  for (const path of args.filter((arg) => !arg.startsWith('-'))) {
    try {
      stdout += `${await context.fs.realpath(resolvePath(ctx.cwd, path))}\n`;
    } catch {
      stderr += `realpath: ${path}: No such file or directory\n`;
    }
  }
  return { stdout, stderr, exitCode: stderr === '' ? 0 : 1 };
};

/** `chgrp [-R] GROUP FILE…`, which is `chown :GROUP`. */
export function chgrpCommand(chown: Maker): Maker {
  return (context) => {
    const run = chown(context);
    return async (args, ctx) => {
      const at = args.findIndex((arg) => !arg.startsWith('-'));
      const result = await run(
        args.map((arg, index) => (index === at ? `:${arg}` : arg)),
        ctx,
      );
      return { ...result, stderr: result.stderr.replace(/^chown:/, 'chgrp:') };
    };
  };
}

/** `install [-d] [-m MODE] [-o USER] [-g GROUP] SOURCE… TARGET`. */
export const installCommand: Maker = (context) => async (args, ctx) => {
  const value = (flag: string) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
  const words = args.filter((arg, at) => !arg.startsWith('-') && !/^-[mog]$/.test(args[at - 1] ?? ''));
  const mode = Number.parseInt(value('-m') ?? '755', 8);
  const accounts = await accountsOf(context.fs);
  const owner = accounts.userByName(value('-o') ?? '')?.uid ?? context.run.user.uid;
  const group = accounts.groupByName(value('-g') ?? '') ?? context.run.user.gid;
  const paths: string[] = [];
  try {
    if (args.some((arg) => /^-\w*d/.test(arg))) {
      for (const word of words) {
        await context.fs.mkdir(resolvePath(ctx.cwd, word), { recursive: true });
        paths.push(resolvePath(ctx.cwd, word));
      }
    } else {
      const target = resolvePath(ctx.cwd, words.at(-1) ?? '');
      for (const word of words.slice(0, -1)) {
        const into = context.fs.entry(target)?.kind === 'dir' ? `${target}/${basename(word)}` : target;
        await context.fs.cp(resolvePath(ctx.cwd, word), into);
        paths.push(into);
      }
    }
    for (const path of paths) {
      await context.fs.chmod(path, mode);
      if (isCapable(context.run, 'CHOWN')) await context.fs.chown(path, owner, group);
    }
  } catch (error) {
    return failed(
      `install: cannot create '${words.at(-1) ?? ''}': ${/EACCES/.test(String(error)) ? 'Permission denied' : 'No such file or directory'}\n`,
    );
  }
  return printed('');
};

/** Commands that have nothing to do here and do it well. */
export const quietCommand: Maker = () => async () => printed('');

/** `tty`: there is none where none is attached. */
export const ttyCommand: Maker = (context) => async () =>
  context.run.tty ? printed('/dev/pts/0\n') : { stdout: 'not a tty\n', stderr: '', exitCode: 1 };

export const archCommand: Maker = () => async () => printed('x86_64\n');

/** `dmesg`: what the host's kernel says is for SYSLOG only. */
export const dmesgCommand: Maker = (context) => async () => {
  if (isCapable(context.run, 'SYSLOG')) return notSimulated('dmesg', "the messages of the host's kernel");
  return failed(
    isBusybox(context, 'dmesg')
      ? 'dmesg: klogctl: Operation not permitted\n'
      : 'dmesg: read kernel buffer failed: Operation not permitted\n',
  );
};

export const updateCertificatesCommand: Maker = () => async () =>
  printed(
    'Updating certificates in /etc/ssl/certs...\n0 added, 0 removed; done.\nRunning hooks in /etc/ca-certificates/update.d...\ndone.\n',
  );

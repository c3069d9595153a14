import { type Command, latin1FromBytes } from 'just-bash';
import { isCapable } from '../../thread/confinement';
import type { RunContext } from '../../thread/run-context';
import { RUN_COMMAND } from '../../thread/virtual-files';
import { accountsOf } from '../accounts';
import { isBusybox } from '../is-busybox';
import { failed } from '../outcome';
import { notSimulated } from './not-simulated';

/** `su [-] [-s SHELL] [-c COMMAND] [USER]` of root's in a container; a shell to type in and passwords are refused by name. */
export function suCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const busybox = isBusybox(context, 'su');
    const words = [...args];
    const operands: string[] = [];
    let shell: string | null = null;
    let command: string | null = null;
    let login = false;
    for (let word = words.shift(); word !== undefined; word = words.shift()) {
      if (word === '-' || word === '-l' || word === '--login') login = true;
      else if (word === '-s' || word === '--shell') shell = words.shift() ?? '';
      else if (word === '-c' || word === '--command') command = words.shift() ?? '';
      else if (/^-[mp]$/.test(word)) continue;
      else if (word.startsWith('-')) return failed(`su: invalid option -- '${word.replace(/^-+/, '')}'\n`);
      else operands.push(word);
    }
    const [name = 'root', ...rest] = operands;
    const account = await accountOf(context, name);
    if (!account) {
      return failed(
        busybox
          ? `su: unknown user ${name}\n`
          : `su: user ${name} does not exist or the user entry does not contain all the required fields\n`,
      );
    }
    if (context.run.user.uid !== 0) {
      return busybox ? failed('su: must be suid to work properly\n') : notSimulated('su', 'asking for a password');
    }
    if (!isCapable(context.run, 'SETGID')) {
      return failed(`su: ${busybox ? "can't" : 'cannot'} set groups: Operation not permitted\n`);
    }
    if (!isCapable(context.run, 'SETUID')) {
      return failed(`su: ${busybox ? "can't set uid" : 'cannot set user id'}: Operation not permitted\n`);
    }
    const { exec } = ctx;
    if (command === null || !exec)
      return notSimulated('su', 'a shell of another user to type in; su -c runs a command');
    const { uid, gid, home } = account;
    const program = shell ?? account.shell;
    if (/\/(nologin|false)$/.test(program)) {
      return failed(program.endsWith('nologin') ? 'This account is not available\n' : '');
    }
    return context.actAs({ name, uid, gid, home }, async () =>
      exec(`/bin/${RUN_COMMAND}`, {
        cwd: login && context.fs.entry(home)?.kind === 'dir' ? home : ctx.cwd,
        env: { ...Object.fromEntries(ctx.env), HOME: home, SHELL: program, USER: name, LOGNAME: name },
        args: [program, '-c', command, ...rest],
        stdin: latin1FromBytes(ctx.stdin),
        stdinKind: 'bytes',
      }),
    );
  };
}

async function accountOf(context: RunContext, name: string) {
  const known = (await accountsOf(context.fs)).userByName(name);
  if (!known) return null;
  const text = Buffer.from(await context.fs.readFileBuffer('/etc/passwd')).toString();
  const fields =
    text
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':') ?? [];
  return { ...known, home: fields[5] || '/', shell: fields[6] || '/bin/sh' };
}

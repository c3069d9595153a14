import { type Command, type ExecResult, latin1FromBytes, type ResolvedCommandContext } from 'just-bash';
import { isCapable } from '../thread/confinement';
import type { RunContext } from '../thread/run-context';
import { RUN_COMMAND } from '../thread/virtual-files';
import { accountsOf } from './accounts';
import { failed } from './outcome';

/** Commands that run another one as it is: `nohup`, `setsid`, `tini --`, `dumb-init`, `nice`, `command`-like. */
export function runsAnother(name: string, valued: readonly string[] = []): (context: RunContext) => Command['execute'] {
  return () => async (args, ctx) => {
    const rest = [...args];
    while (rest[0]?.startsWith('-')) {
      const flag = rest.shift() ?? '';
      if (flag === '--') break;
      if (valued.includes(flag)) rest.shift();
    }
    if (rest.length === 0) return failed(`${name}: missing operand\n`, 125);
    return started(ctx, rest);
  };
}

/**
 * `gosu USER[:GROUP] COMMAND…` and `su-exec`: whoever may set user and groups becomes another user for the command.
 */
export function switchUserCommand(name: string): (context: RunContext) => Command['execute'] {
  return (context) => async (args, ctx) => {
    const [spec = '', ...command] = args;
    if (command.length === 0) return failed(`Usage: ${name} user-spec command [args]\n`, 1);
    const accounts = await accountsOf(context.fs);
    const [user = '', group] = spec.split(':');
    const known = /^\d+$/.test(user) ? { uid: Number(user), gid: context.run.user.gid } : accounts.userByName(user);
    if (!known)
      return failed(
        name === 'gosu'
          ? `error: failed switching to "${spec}": unable to find user ${user}: no matching entries in passwd file\n`
          : `${name}: ${user}: no such user\n`,
      );
    const { run } = context;
    if (!isCapable(run, 'SETGID') || !isCapable(run, 'SETUID')) {
      const call = isCapable(run, 'SETGID') ? `setuid(${known.uid})` : 'setgroups';
      return failed(
        name === 'gosu'
          ? `error: failed switching to "${spec}": operation not permitted\n`
          : `su-exec: ${call}: Operation not permitted\n`,
      );
    }
    const gid = (group && (/^\d+$/.test(group) ? Number(group) : accounts.groupByName(group))) || known.gid;
    const account = accounts.userName(known.uid) ?? '';
    return context.actAs({ name: account, uid: known.uid, gid, home: run.user.home }, async () =>
      started(ctx, command),
    );
  };
}

function started(ctx: ResolvedCommandContext, argv: readonly string[]): Promise<ExecResult> | ExecResult {
  if (!ctx.exec) return failed('cannot run\n', 126);
  return ctx.exec(`/bin/${RUN_COMMAND}`, {
    cwd: ctx.cwd,
    env: Object.fromEntries(ctx.env),
    args: [...argv],
    stdin: latin1FromBytes(ctx.stdin),
    stdinKind: 'bytes',
  });
}

import { type Command, type ExecResult, latin1FromBytes, type ResolvedCommandContext } from 'just-bash';
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
 * `gosu USER COMMAND…` and `su-exec`: whoever is root becomes another user. Files that the command makes belong to the
 * run's own user all the same, as a run has one user; so it is taken only for the same user or from root.
 */
export function switchUserCommand(name: string): (context: RunContext) => Command['execute'] {
  return (context) => async (args, ctx) => {
    const [spec = '', ...command] = args;
    if (command.length === 0) return failed(`Usage: ${name} user-spec command [args]\n`, 1);
    const accounts = await accountsOf(context.fs);
    const [user = ''] = spec.split(':');
    const known = /^\d+$/.test(user) ? { uid: Number(user) } : accounts.userByName(user);
    if (!known)
      return failed(
        name === 'gosu'
          ? `error: failed switching to "${spec}": unable to find user ${user}: no matching entries in passwd file\n`
          : `${name}: ${user}: no such user\n`,
      );
    if (context.run.user.uid !== 0 && known.uid !== context.run.user.uid)
      return failed(`error: failed switching to "${spec}": operation not permitted\n`);
    return started(ctx, command);
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

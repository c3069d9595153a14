import type { Command } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import { fileErrorCode } from '../thread/file-error';
import type { RunContext } from '../thread/run-context';
import { accountsOf } from './accounts';
import { errnoText } from './errno-text';
import { failed, printed } from './outcome';

/** `chown [-R] USER[:GROUP] FILE…`; only root may. */
export function chownCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const recursive = args.some((arg) => /^-\w*R/.test(arg));
    const [spec, ...paths] = args.filter((arg) => !arg.startsWith('-'));
    if (spec === undefined || paths.length === 0) return failed('chown: missing operand\n');
    const accounts = await accountsOf(context.fs);
    const [user = '', group] = spec.split(/[:.]/);
    const owner =
      user === '' ? null : /^\d+$/.test(user) ? { uid: Number(user), gid: null } : accounts.userByName(user);
    if (user !== '' && !owner)
      return failed(`chown: ${context.run.shell === 'ash' ? `unknown user ${user}` : `invalid user: '${user}'`}\n`);
    const gid = group ? (/^\d+$/.test(group) ? Number(group) : accounts.groupByName(group)) : null;
    if (group && gid === null) return failed(`chown: invalid group: '${spec}'\n`);
    for (const path of paths) {
      const full = resolvePath(ctx.cwd, path);
      const entry = context.fs.entry(full);
      if (!entry)
        return failed(
          `chown: ${context.run.shell === 'ash' ? path : `cannot access '${path}'`}: No such file or directory\n`,
        );
      const all = [
        full,
        ...(recursive && entry.kind === 'dir' ? [...context.fs.tree.fs.walk(full)].map(([at]) => at) : []),
      ];
      try {
        for (const at of all) {
          const now = context.fs.entry(at) ?? entry;
          await context.fs.chown(at, owner?.uid ?? now.uid, gid ?? now.gid);
        }
      } catch (error) {
        const reason = errnoText(fileErrorCode(error) ?? 'EPERM');
        return failed(`chown: ${context.run.shell === 'ash' ? path : `changing ownership of '${path}'`}: ${reason}\n`);
      }
    }
    return printed('');
  };
}

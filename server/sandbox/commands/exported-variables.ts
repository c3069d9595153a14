import type { ResolvedCommandContext } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { isInternal, variablesOf } from '../thread/shell-variables';

/** What a program finds in its environment. `PWD` and `OLDPWD` are there only when a shell has set them. */
export function exportedVariables(context: RunContext, ctx: ResolvedCommandContext): Map<string, string> {
  const given = variablesOf(context.run.env);
  const plain = context.run.program.kind === 'argv' && !ctx.env.has('__drydock_nested');
  const moved = ctx.env.get('OLDPWD') !== context.run.cwd;
  return new Map(
    Object.entries(ctx.exportedEnv ?? {}).filter(([name]) => {
      if (isInternal(name)) return false;
      if (name in given) return true;
      return name === 'PWD' ? !plain : name !== 'OLDPWD' || (!plain && moved);
    }),
  );
}

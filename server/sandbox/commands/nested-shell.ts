import type { ExecResult, ResolvedCommandContext } from 'just-bash';
import { latin1FromBytes } from 'just-bash';
import { CALLED_VARIABLE, EXEC_VARIABLE, isInternal, NESTED_VARIABLE, positional } from '../thread/shell-variables';
import { failed } from './outcome';

let count = 0;

/** Said to one program, not to those that it starts. */
const FOR_ITSELF = new Set([CALLED_VARIABLE, EXEC_VARIABLE]);

/**
 * Runs a script as a shell of its own: with the exported variables only, and nothing that it sets comes back.
 *
 * @param stdin what the script reads, when it is not what the command itself got.
 */
export async function nestedShell(
  ctx: ResolvedCommandContext,
  script: { text: string; name: string; args: readonly string[]; stdin?: string },
): Promise<ExecResult> {
  if (!ctx.exec) return failed('sh: cannot run\n', 126);
  count += 1;
  const sinks = [...ctx.env].filter(([name]) => isInternal(name) && !FOR_ITSELF.has(name));
  const exported = Object.entries(ctx.exportedEnv ?? {}).filter(([name]) => !isInternal(name));
  return ctx.exec(script.text, {
    env: {
      ...Object.fromEntries(exported),
      ...Object.fromEntries(sinks),
      ...positional(script.name, script.args),
      IFS: ' \t\n',
      OPTIND: '1',
      PWD: ctx.cwd,
      [NESTED_VARIABLE]: `shell ${count}`,
    },
    replaceEnv: true,
    cwd: ctx.cwd,
    stdin: script.stdin ?? latin1FromBytes(ctx.stdin),
    stdinKind: 'bytes',
  });
}

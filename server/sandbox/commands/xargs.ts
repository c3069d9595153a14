import { type Command, type ExecResult, latin1FromBytes, type ResolvedCommandContext } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { isBusybox } from './is-busybox';
import { failed } from './outcome';

/**
 * just-bash's `xargs` with values written to their option, as in `-n1` and `-I{}`. Without input it runs its command
 * once, unless `-r` forbids it, and it ends with 123 where one of its commands has failed.
 */
export function xargsCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const command = args.findIndex((arg, index) => !arg.startsWith('-') && !/^-[nIPLsd]$/.test(args[index - 1] ?? ''));
    const own = command < 0 ? args : args.slice(0, command);
    const apart = own.flatMap((arg) => (/^-[nIPLsd]./.test(arg) ? [arg.slice(0, 2), arg.slice(2)] : [arg]));
    const rest = command < 0 ? [] : args.slice(command);
    const input = latin1FromBytes(ctx.stdin);
    if (input.trim() === '' && !apart.some((arg) => /^-[a-zA-Z0]*[rI]|^--no-run/.test(arg))) {
      return ended(await once(rest.length === 0 ? ['echo'] : rest, ctx));
    }
    const quote = apart.some((arg) => /^-(?:0|d|I)$/.test(arg)) ? null : unmatched(input);
    if (quote !== null) {
      const advice = isBusybox(context, 'xargs')
        ? ''
        : '; by default quotes are special to xargs unless you use the -0 option';
      return failed(`xargs: unmatched ${quote} quote${advice}\n`);
    }
    const result = await ctx.origCommand?.([...apart, ...rest]);
    return result ? ended(result) : failed('xargs: not available\n', 126);
  };
}

async function once(command: readonly string[], ctx: ResolvedCommandContext): Promise<ExecResult> {
  if (!ctx.exec) return failed('xargs: cannot run\n', 126);
  const [name = '', ...args] = command;
  return ctx.exec(name, { cwd: ctx.cwd, env: Object.fromEntries(ctx.env), args, stdin: '' });
}

function ended(result: ExecResult): ExecResult {
  const { exitCode } = result;
  const stderr = result.stderr.replace(/^bash: (.*): command not found$/gm, 'xargs: $1: No such file or directory');
  const own = /^xargs: /m.test(stderr);
  return { ...result, stderr, exitCode: exitCode > 0 && exitCode < 126 && !own ? 123 : exitCode };
}

/** Which quote an input opens and does not close on the same line. */
function unmatched(input: string): 'single' | 'double' | null {
  const plain = input.replace(/\\[\s\S]|'[^'\n]*'|"[^"\n]*"/g, '');
  const open = /['"]/.exec(plain)?.[0];
  return open === undefined ? null : open === "'" ? 'single' : 'double';
}

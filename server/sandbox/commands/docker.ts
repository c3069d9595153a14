import { bytesOutput, type Command, latin1FromBytes, textOutput, unsafeBytesFromLatin1 } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { ERR_VARIABLE, isInternal, MERGED_VARIABLE, OUT_VARIABLE, printsForRun } from '../thread/shell-variables';
import { ERR_DEVICE } from '../thread/virtual-files';
import { failed } from './outcome';

/** `docker …`: the room carries it out. Where its output goes straight to the terminal the room prints it itself. */
export function dockerCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const env = Object.entries(ctx.exportedEnv ?? {}).filter(([name]) => !isInternal(name));
    const answer = await context.call((callId) => ({
      type: 'docker',
      callId,
      argv: args,
      cwd: ctx.cwd,
      env: env.map(([name, value]) => `${name}=${value}`),
      stdin: Buffer.from(latin1FromBytes(ctx.stdin), 'latin1'),
      streaming: printsForRun(ctx.env),
      ...(isMerged(ctx.env) && { merged: true }),
    }));
    if (answer?.kind !== 'docker') return failed('', 130);
    const { stdout, stderr, code } = answer;
    if (typeof stdout === 'string') return { ...textOutput(stdout), stderr, exitCode: code };
    // just-bash miscounts bytes that come with text on the other stream and then ends the command; so that text goes its
    // own way, and is lost where something else than the shell's own output takes it.
    if (ctx.env.get(ERR_VARIABLE) === ERR_DEVICE) context.printTo('stderr', stderr);
    const bytes = bytesOutput(unsafeBytesFromLatin1(Buffer.from(stdout).toString('latin1')));
    return { ...bytes, stderr: '', exitCode: code };
  };
}

/** `2>&1`, also of a job with both in one file: the room keeps their order. */
function isMerged(env: ReadonlyMap<string, string>): boolean {
  const out = env.get(OUT_VARIABLE);
  return env.has(MERGED_VARIABLE) || (out !== undefined && out === env.get(ERR_VARIABLE));
}

import { sandboxRunFor } from '../daemon/containers/sandbox-run-for';
import type { DaemonContext } from '../daemon/context';
import type { SandboxRun } from '../model/sandbox-run';

/** What a line typed at the prompt of a shell in a container comes to. */
export type ShellLine =
  /** The shell ends, and with it the exec or the container whose main process it is. */
  | { kind: 'exit'; code: number }
  /** Nothing to do: it prompts again. */
  | { kind: 'again' }
  /** To be run in the sandbox; the session afterwards has the run's directory, variables and code. */
  | { kind: 'run'; run: Omit<SandboxRun, 'id'> };

/** @param exec the exec whose shell it is, null for the container's main process. @param line null is end of input. */
export function shellLine(ctx: DaemonContext, container: string, exec: string | null, line: string | null): ShellLine {
  const process = exec === null ? ctx.own.processes.get(container) : ctx.own.execs.get(exec)?.process;
  const target = ctx.host.containers.get(container);
  if (!target || process?.kind !== 'shell') return { kind: 'exit', code: 137 };
  const { session } = process;
  if (line === null) return { kind: 'exit', code: session.lastCode };
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return { kind: 'again' };
  const exit = /^(?:exit|logout)(?:\s+(\d+))?\s*;?$/.exec(text);
  if (exit) return { kind: 'exit', code: exit[1] === undefined ? session.lastCode : Number(exit[1]) & 255 };
  const { cwd, env, user, shell } = session;
  return {
    kind: 'run',
    run: sandboxRunFor(ctx, target, {
      program: { script: line },
      cwd,
      env: [...env, `?=${session.lastCode}`],
      user,
      shell,
      tty: true,
      longLived: true,
    }),
  };
}

import { containerFs } from '../daemon/containers/container-fs';
import { environmentMap } from '../daemon/containers/process-environment';
import { sandboxRunFor } from '../daemon/containers/sandbox-run-for';
import { surroundings } from '../daemon/containers/surroundings';
import type { DaemonContext } from '../daemon/context';
import { beginClient, feedClient, interruptClient, type Played } from '../daemon/exec/play-client';
import { orderService } from '../daemon/services/order-service';
import type { Container } from '../model/container';
import { basename } from '../model/path';
import type { ShellSession } from '../model/process';
import type { SandboxRun } from '../model/sandbox-run';
import { clientFor } from './clients/clients';
import { findExecutable } from './find-executable';
import { plainCommand } from './plain-command';
import type { Printed } from './program';
import { programFor } from './programs';

/** What a line typed at the prompt of a shell in a container comes to. */
export type ShellLine =
  /** The shell ends, and with it the exec or the container whose main process it is. */
  | { kind: 'exit'; code: number; print?: readonly Printed[] }
  /** Nothing to do: it prompts again. */
  | { kind: 'again' }
  /** A client has answered; the session is as it left it. */
  | { kind: 'answered'; print: readonly Printed[]; session: ShellSession }
  /** To be run in the sandbox; the session afterwards has the run's directory, variables and code. */
  | { kind: 'run'; run: Omit<SandboxRun, 'id'> };

/** @param exec the exec whose shell it is, null for the container's main process. @param line null is end of input. */
export function shellLine(ctx: DaemonContext, container: string, exec: string | null, line: string | null): ShellLine {
  const process = exec === null ? ctx.own.processes.get(container) : ctx.own.execs.get(exec)?.process;
  const target = ctx.host.containers.get(container);
  if (!target || process?.kind !== 'shell') return { kind: 'exit', code: 137 };
  const { session } = process;
  const tty = exec === null ? target.config.Tty : ctx.own.execs.get(exec)?.tty === true;
  if (session.front) return answered(feedClient(ctx, target, session, line, tty));
  if (line === null) return { kind: 'exit', code: session.lastCode };
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return { kind: 'again' };
  const exit = /^(?:exit|logout)(?:\s+(\d+))?\s*;?$/.exec(text);
  if (exit) return { kind: 'exit', code: exit[1] === undefined ? session.lastCode : Number(exit[1]) & 255 };
  const client = clientAt(ctx, target, session, text);
  if (client) return answered(beginClient(ctx, target, { ...client, tty, session }, false));
  const question = questionAt(ctx, target, session, text);
  if (question) return question;
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
      ...(session.privileged && { privileged: true }),
    }),
  };
}

/** Ctrl-C at a client that waits for a line; null when there is none in front. */
export function interruptedLine(session: ShellSession): ShellLine | null {
  return session.front ? answered(interruptClient(session)) : null;
}

function answered(played: Played): ShellLine {
  const { print } = played;
  return 'exit' in played
    ? { kind: 'exit', code: played.exit, print }
    : { kind: 'answered', print, session: played.session };
}

/** What a server's own program answers at once (`nginx -t`, `httpd -k graceful`); null for everything else. */
function questionAt(ctx: DaemonContext, container: Container, session: ShellSession, text: string): ShellLine | null {
  const argv = plainCommand(text);
  if (!argv || !/^(nginx|httpd)$/.test(basename(argv[0] ?? '')) || argv.length < 2) return null;
  const found = findExecutable(
    containerFs(ctx, container),
    argv[0] ?? '',
    environmentMap(session.env).get('PATH'),
    session.cwd,
  );
  const program = found.ok ? programFor(found.entry, argv)?.program : null;
  if (!program || program.name === 'busybox httpd') return null;
  const started = program.start({ ...surroundings(ctx, container, argv), env: environmentMap(session.env) });
  if (started.kind !== 'ends' || started.leaves) return null;
  if (started.sends !== undefined) orderService(ctx, container, program.name, started.sends);
  return { kind: 'answered', print: started.print, session: { ...session, lastCode: started.code } };
}

/** The client that a plain command starts, with the arguments that it sees. */
function clientAt(ctx: DaemonContext, container: Container, { env, cwd }: ShellSession, text: string) {
  const argv = plainCommand(text);
  if (!argv) return null;
  const found = findExecutable(containerFs(ctx, container), argv[0] ?? '', environmentMap(env).get('PATH'), cwd);
  const client = found.ok ? clientFor(found.entry) : null;
  return client && { client, argv };
}

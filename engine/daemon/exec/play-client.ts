import type { Container } from '../../model/container';
import { FsError } from '../../model/fs-error';
import { resolvePath } from '../../model/path';
import type { ShellSession } from '../../model/process';
import type { Client, ClientAround, ClientStep, Talk } from '../../programs/clients/client';
import { runClient } from '../../programs/clients/client';
import { clientNamed } from '../../programs/clients/clients';
import type { Printed } from '../../programs/program';
import { containerFs } from '../containers/container-fs';
import { environmentMap } from '../containers/process-environment';
import { textAt } from '../containers/text-at';
import type { DaemonContext } from '../context';
import { askNetwork } from '../network/ask-network';

export interface ClientCall {
  client: Client;
  argv: readonly string[];
  tty: boolean;
  /** The shell that it is started in, or what one would be that is started with it. */
  session: ShellSession;
}

/** What became of a client: it has ended, or waits in front of its session. */
export type Played = { print: readonly Printed[] } & ({ exit: number } | { session: ShellSession });

/** Runs a client from beginning to end with all of its input. */
export function playClient(ctx: DaemonContext, container: Container, call: ClientCall, stdin: string) {
  return talked(ctx, container, runClient(call.client, around(ctx, container, call, false), stdin));
}

/** Starts a client that somebody types at. */
export function beginClient(ctx: DaemonContext, container: Container, call: ClientCall, alone: boolean): Played {
  const step = talked(ctx, container, call.client.begin(around(ctx, container, call, true)));
  return inFront(call.session, call, step, alone);
}

/** A line for the client in front of a session; null is end of input. */
export function feedClient(
  ctx: DaemonContext,
  container: Container,
  session: ShellSession,
  line: string | null,
  tty: boolean,
): Played {
  const { front } = session;
  if (!front) return { print: [], session };
  const call = { client: clientNamed(front.program), argv: front.argv, tty, session };
  const step = talked(ctx, container, call.client.line(around(ctx, container, call, true), front.memory, line));
  return inFront(session, call, step, front.alone === true);
}

/** Ctrl-C for the client in front of a session. */
export function interruptClient(session: ShellSession): Played {
  const { front } = session;
  if (!front) return { print: [], session };
  const client = clientNamed(front.program);
  return inFront(session, { client, argv: front.argv }, client.interrupted(front.memory), front.alone === true);
}

function inFront(
  { front: _, ...session }: ShellSession,
  { client, argv }: Pick<ClientCall, 'client' | 'argv'>,
  step: ClientStep,
  alone: boolean,
): Played {
  const { print } = step;
  if ('exit' in step)
    return alone ? { print, exit: step.exit } : { print, session: { ...session, lastCode: step.exit } };
  const { memory, prompt, secret } = step;
  const front = {
    program: client.name,
    argv,
    memory,
    prompt,
    ...(secret && { secret }),
    ...(alone && { alone: true as const }),
  };
  return { print, session: { ...session, front } };
}

function around(ctx: DaemonContext, container: Container, call: ClientCall, interactive: boolean): ClientAround {
  const { argv, tty, session } = call;
  return {
    argv,
    env: environmentMap(session.env),
    user: session.user.name,
    tty,
    interactive,
    now: ctx.tx.now,
    read(path) {
      try {
        const entry = containerFs(ctx, container).stat(resolvePath(session.cwd, path));
        return entry?.kind === 'file' ? (entry.content === null ? '' : textAt(ctx, entry.content)) : null;
      } catch (error) {
        if (error instanceof FsError) return null;
        throw error;
      }
    },
  };
}

function talked<T>(ctx: DaemonContext, container: Container, talk: Talk<T>): T {
  let step = talk.next(undefined as never);
  while (!step.done) step = talk.next(askNetwork(ctx, { container: container.id }, step.value));
  return step.value;
}

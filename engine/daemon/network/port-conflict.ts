import type { Container } from '../../model/container';
import { endingProcess, type Launch } from '../../programs/launch';
import { portTaken } from '../../programs/port-taken';
import { isAlive } from '../containers/find-container';
import type { DaemonContext } from '../context';
import { playedIn } from '../services/services-of';
import { sameStack, stackOf } from './stack-of';

/**
 * What a program comes to that would listen in a network stack it shares: with the host (`--network host`) or with
 * other containers (`--network container:…`) a port may be taken, and the program says so itself and ends.
 */
export function withFreePorts(ctx: DaemonContext, container: Container, begun: Launch): Launch {
  if (begun.kind !== 'service') return begun;
  const { listens, program, argv } = begun.process;
  const port = listens.find((wanted) => isTaken(ctx, container, wanted));
  if (port === undefined) return begun;
  const { now } = ctx.tx;
  const { code, print } = portTaken(program, argv, port, now);
  return { kind: 'service', process: endingProcess(argv, code, now), print };
}

function isTaken(ctx: DaemonContext, container: Container, port: number): boolean {
  const stack = stackOf(ctx, container);
  const others = [...ctx.host.containers.values()].filter(({ id }) => id !== container.id);
  if (
    stack?.of === 'host' &&
    others.some(({ ports }) => ports.some((it) => it.hostPort === port && it.protocol === 'tcp'))
  ) {
    return true;
  }
  // Its own processes too: a script in it may start a second one.
  return [...ctx.host.containers.values()].some((other) => {
    if (!isAlive(other)) return false;
    const listening = [...playedIn(ctx, other)].some(({ listens }) => listens.includes(port));
    return listening && sameStack(stackOf(ctx, other), stack);
  });
}

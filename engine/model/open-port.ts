import type { Container, PortBinding } from './container';

/** Which host port was given last where any would do, of each protocol. */
export type LastPorts = Readonly<Partial<Record<PortBinding['protocol'], number>>>;

/** Host ports for those who ask for any (docker-facts §7.3). */
export const OPEN_PORTS = { first: 32_768, last: 60_999 };

/** The port after the one that was given last; behind the last one comes the first again. */
export function portAfter(given: number | undefined): number {
  return given === undefined || given >= OPEN_PORTS.last ? OPEN_PORTS.first : given + 1;
}

/** Counts on by the doors that a container was given without having named them. */
export function countedOn(before: LastPorts | undefined, { hostConfig }: Container, given: readonly PortBinding[]) {
  let after = before;
  for (const { hostPort, protocol } of given) {
    const named = hostConfig.portRequests.some(
      (it) =>
        it.protocol === protocol &&
        it.hostPort !== null &&
        it.hostPort <= hostPort &&
        hostPort <= (it.lastHostPort ?? it.hostPort),
    );
    if (!named) after = { ...after, [protocol]: hostPort };
  }
  return after;
}

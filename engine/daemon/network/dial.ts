import type { Container } from '../../model/container';
import { contains, ipv4Block, ipv4Number } from '../../model/ipv4';
import type { NetworkFailure } from '../../model/network-reach';
import type { Process } from '../../model/process';
import { isAlive } from '../containers/find-container';
import type { DaemonContext } from '../context';
import { playedIn } from '../services/services-of';
import { HOST_ADDRESS, REGISTRY } from './host-addresses';
import { interfacesOf } from './interfaces-of';
import { type From, vantage } from './resolve-name';
import { HOST_STACK, type Stack, sameStack, stackOf } from './stack-of';

export type Service = Extract<Process, { kind: 'service' }>;

/** What a connection leads to. */
export type Door =
  | { ok: true; to: 'program'; container: Container; process: Service; port: number; from: string }
  | { ok: true; to: 'registry' }
  /** Somebody answers an echo; only when no port was asked for. */
  | { ok: true; to: 'machine' }
  | { ok: false; failure: NetworkFailure };

/** Where who asks within his own stack comes from, and nobody else. */
const LOOPBACK = '127.0.0.1';

const closed = (failure: NetworkFailure): Door => ({ ok: false, failure });

/**
 * A connection over the simulated networks of one host: from its shell or browser, or from within a container, to an
 * address and a TCP port (null: an echo request). Networks are isolated from each other and from an Internet that is
 * not there; the host reaches all of its bridges, and everybody with a way out reaches the host's ports
 * (docker-facts §7.2, §7.3).
 */
export function dial(ctx: DaemonContext, from: From, address: string, port: number | null): Door {
  const seen = vantage(ctx, from);
  if (!seen) return closed('connection-refused');
  const { stack } = seen;
  if (isLoopback(address)) return within(ctx, stack, port, LOOPBACK, address);
  const number = ipv4Number(address);
  if (number === null) return closed('network-unreachable');
  const cards = interfacesOf(ctx, stack);
  if (cards.some((card) => card.address === address)) return within(ctx, stack, port, address, address);
  const near = cards.find((card) => holds(card, number));
  const hasWayOut = cards.some(({ gateway }) => gateway !== '');
  if (!near && !hasWayOut) return closed('network-unreachable');
  if (isHostAddress(ctx, address)) return within(ctx, HOST_STACK, port, near?.address ?? firstOf(cards), address);
  if (address === REGISTRY.address) return hasWayOut ? registry(port) : closed('network-unreachable');
  if (!near) return closed('timeout');
  const network = stack.of === 'host' ? null : networkAt(ctx, near.address);
  for (const other of ctx.host.containers.values()) {
    for (const { endpoint } of other.networks) {
      if (endpoint?.ipAddress !== address || (network !== null && endpoint.networkId !== network)) continue;
      return listening(ctx, { of: 'container', container: other }, port, near.address) ?? refusedBy(other, port);
    }
  }
  return closed('no-route');
}

function isLoopback(address: string): boolean {
  return /^127\./.test(address) || address === '0.0.0.0' || address === '::1' || address === '::';
}

function holds(card: { address: string; prefixLength: number }, number: number): boolean {
  const block = ipv4Block(`${card.address}/${card.prefixLength}`);
  return block !== null && contains(block, number);
}

function firstOf(cards: readonly { address: string }[]): string {
  return cards[0]?.address ?? '';
}

function isHostAddress(ctx: DaemonContext, address: string): boolean {
  return interfacesOf(ctx, HOST_STACK).some((card) => card.address === address);
}

function networkAt({ host }: DaemonContext, address: string): string | null {
  for (const { networks } of host.containers.values()) {
    for (const { endpoint } of networks) if (endpoint?.ipAddress === address) return endpoint.networkId;
  }
  return null;
}

/** A port of a stack itself: a program in it, and on the host also what containers have published. */
function within(ctx: DaemonContext, stack: Stack, port: number | null, from: string, address: string): Door {
  if (port === null) return { ok: true, to: 'machine' };
  const found = listening(ctx, stack, port, from);
  if (found) return found;
  if (stack.of === 'container') return closed('connection-refused');
  return published(ctx, port, from, address) ?? registry(port);
}

function registry(port: number | null): Door {
  if (port === null) return { ok: true, to: 'machine' };
  return port === REGISTRY.port ? { ok: true, to: 'registry' } : closed('connection-refused');
}

function published(ctx: DaemonContext, port: number, from: string, address: string): Door | null {
  const every = address.includes(':') ? '::' : '0.0.0.0';
  for (const container of ctx.host.containers.values()) {
    for (const { hostPort, hostIp, protocol, containerPort } of container.ports) {
      if (hostPort !== port || protocol !== 'tcp' || (hostIp !== every && hostIp !== local(address))) continue;
      const [card] = interfacesOf(ctx, { of: 'container', container });
      const stranger = from === LOOPBACK || from === HOST_ADDRESS ? (card?.gateway ?? from) : from;
      const stack: Stack = { of: 'container', container };
      // Docker's proxy accepts on the published port before it finds nobody inside.
      if (container.state.status === 'paused') return closed('timeout');
      return listening(ctx, stack, containerPort, stranger) ?? closed('connection-reset');
    }
  }
  return null;
}

function local(address: string): string {
  return address === '0.0.0.0' ? '127.0.0.1' : address;
}

/** The program that listens on a port of a stack, whichever container of those that share it is its own. */
export function listening(ctx: DaemonContext, stack: Stack, port: number | null, from: string): Door | null {
  if (port === null) return null;
  for (const container of ctx.host.containers.values()) {
    if (!isAlive(container)) continue;
    const reached = ({ listens, local }: Service) =>
      listens.includes(port) && (from === LOOPBACK || !local?.includes(port));
    const process = [...playedIn(ctx, container)].find(reached);
    if (!process) continue;
    if (!sameStack(stackOf(ctx, container), stack)) continue;
    // A frozen process accepts nothing and refuses nothing: whoever asks waits.
    if (container.state.status === 'paused') return closed('timeout');
    return { ok: true, to: 'program', container, process, port, from };
  }
  return null;
}

function refusedBy({ state }: Container, port: number | null): Door {
  if (port === null) return { ok: true, to: 'machine' };
  return closed(state.status === 'paused' ? 'timeout' : 'connection-refused');
}

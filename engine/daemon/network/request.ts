import type { Container } from '../../model/container';
import type { IncomingRequest } from '../../programs/program';
import { programNamed } from '../../programs/programs';
import { registryResponse } from '../../registry/registry-response';
import type { HttpFailure, HttpRequest, HttpResult } from '../../room/effects';
import { findContainer, isAlive } from '../containers/find-container';
import { performStep } from '../containers/perform-step';
import { surroundings } from '../containers/surroundings';
import type { DaemonContext } from '../context';
import { GATEWAY } from './allocate';
import { parseUrl } from './parse-url';

/** Where a request arrives. */
type Door =
  | { kind: 'container'; container: Container; port: number; from: string; published: boolean }
  /** The room's registry, which stands on a machine of its own and answers at every host's port 5000 too. */
  | { kind: 'registry' }
  | { kind: 'closed'; failure: HttpFailure };

const REGISTRY = { host: 'registry', port: 5000 } as const;
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '0.0.0.0', '::1']);

/**
 * A request over the simulated network of one host: from its shell or browser through published ports or to a
 * container's address, and from a container to itself, to its neighbours' addresses, or to the host's ports. There is
 * no Internet, and on the default bridge no names (docker-facts §7.2).
 */
export function request(ctx: DaemonContext, from: 'host' | { container: string }, asked: HttpRequest): HttpResult {
  const url = parseUrl(asked.url);
  if (!url) return { ok: false, failure: 'bad-url', host: asked.url, port: 0 };
  const { host, port } = url;
  const door = from === 'host' ? fromHost(ctx, host, port) : fromContainer(ctx, from.container, host, port);
  const fail = (failure: HttpFailure): HttpResult => ({ ok: false, failure, host, port });
  if (door.kind === 'closed') return fail(door.failure);
  if (door.kind === 'registry') {
    if (url.secure) return fail('connection-reset');
    return { ok: true, response: registryResponse(ctx.state, asked, url.target.split('?', 1)[0] ?? '/') };
  }
  const { container, published } = door;
  // A frozen process accepts nothing and refuses nothing: whoever asks waits.
  if (container.state.status === 'paused') return fail('timeout');
  const process = ctx.own.processes.get(container.id);
  const program = process?.kind === 'service' ? programNamed(process.program) : null;
  if (process?.kind !== 'service' || !program || !process.listens.includes(door.port)) {
    // Docker's proxy accepts on the published port before it finds nobody inside.
    return fail(published ? 'connection-reset' : 'connection-refused');
  }
  if (!program.request) return fail('empty-reply');
  if (url.secure) return fail('connection-reset');
  const around = surroundings(ctx, container, process.argv);
  const incoming = incomingRequest(asked, url, door);
  const { response, ...step } = program.request(around, process.memory, incoming);
  performStep(ctx, container, process, step);
  return typeof response === 'string' ? fail(response) : { ok: true, response };
}

function fromHost(ctx: DaemonContext, host: string, port: number): Door {
  if (host === REGISTRY.host) return registry(port);
  if (LOOPBACK.has(host) || host === GATEWAY || host === 'host') return published(ctx, host, port, GATEWAY);
  return byAddress(ctx, host, port, GATEWAY);
}

function fromContainer(ctx: DaemonContext, id: string, host: string, port: number): Door {
  const found = findContainer(ctx, id);
  if (!found.ok || !isAlive(found.value)) return { kind: 'closed', failure: 'connection-refused' };
  const self = found.value;
  if (LOOPBACK.has(host) || host === self.config.Hostname || host === self.ipAddress) {
    return { kind: 'container', container: self, port, from: '127.0.0.1', published: false };
  }
  if (host === REGISTRY.host && self.ipAddress !== '') return registry(port);
  if (self.ipAddress === '') return { kind: 'closed', failure: 'could-not-resolve' };
  return host === GATEWAY ? published(ctx, host, port, self.ipAddress) : byAddress(ctx, host, port, self.ipAddress);
}

/** A port of the host itself. */
function published(ctx: DaemonContext, host: string, port: number, from: string): Door {
  const local = host === 'localhost' || host === '0.0.0.0' ? '127.0.0.1' : host;
  for (const container of ctx.host.containers.values()) {
    for (const { hostPort, hostIp, protocol, containerPort } of container.ports) {
      const open = hostIp === (local.includes(':') ? '::' : '0.0.0.0') || hostIp === local;
      if (hostPort === port && protocol === 'tcp' && open) {
        return { kind: 'container', container, port: containerPort, from, published: true };
      }
    }
  }
  return registry(port);
}

function registry(port: number): Door {
  return port === REGISTRY.port ? { kind: 'registry' } : { kind: 'closed', failure: 'connection-refused' };
}

function byAddress(ctx: DaemonContext, host: string, port: number, from: string): Door {
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(host)) return { kind: 'closed', failure: 'could-not-resolve' };
  for (const container of ctx.host.containers.values()) {
    if (container.ipAddress === host) return { kind: 'container', container, port, from, published: false };
  }
  return { kind: 'closed', failure: 'timeout' };
}

function incomingRequest(
  asked: HttpRequest,
  url: { host: string; port: number; target: string },
  door: Extract<Door, { kind: 'container' }>,
): IncomingRequest {
  const name = url.host.includes(':') ? `[${url.host}]` : url.host;
  const headers = new Map([['host', url.port === 80 ? name : `${name}:${url.port}`]]);
  for (const [key, value] of asked.headers) headers.set(key.toLowerCase(), value);
  return {
    method: asked.method.toUpperCase(),
    target: url.target,
    headers,
    body: asked.body,
    from: door.from,
    port: door.port,
  };
}

import type { Container, PortBinding, PortRequest } from '../../model/container';
import { OPEN_PORTS, portAfter } from '../../model/open-port';
import { ok, type Result, refuse } from '../../model/result';
import { isAlive } from '../containers/find-container';
import type { DaemonContext } from '../context';
import { playedIn } from '../services/services-of';
import { stackOf } from './stack-of';

/**
 * The doors of a container that is about to start, or why one cannot be opened (docker-facts §7.3). Nothing is taken
 * until the container has started.
 */
export function publishPorts(ctx: DaemonContext, container: Container, address: string): Result<PortBinding[]> {
  const requests = requestsOf(container);
  if (requests.length === 0) return ok([]);
  const taken = takenPorts(ctx, container);
  const ports: PortBinding[] = [];
  for (const asked of requests) {
    const { protocol, containerPort } = asked;
    const hostIps = asked.hostIp === '' ? ['0.0.0.0', '::'] : [asked.hostIp];
    const hostPort = portFor(taken, asked, hostIps, ctx.host.lastPorts?.[protocol]);
    if (typeof hostPort !== 'number') {
      const { clash } = hostPort;
      const endpoint = `${container.name} (${ctx.tx.randomHex(32)})`;
      const why = clash.byProgram
        ? `failed to bind host port for ${hostAddress(clash.hostIp)}:${clash.port}:${address}:${containerPort}/${protocol}: address already in use`
        : `Bind for ${hostAddress(clash.hostIp)}:${clash.port} failed: port is already allocated`;
      return refuse(
        500,
        `failed to set up container networking: driver failed programming external connectivity on endpoint ${endpoint}: ${why}`,
      );
    }
    for (const hostIp of hostIps) {
      taken.push({ port: hostPort, protocol, hostIp, byProgram: false });
      ports.push({ hostIp, hostPort, containerPort, protocol });
    }
  }
  return ok(ports);
}

interface Taken {
  port: number;
  protocol: string;
  hostIp: string;
  /** A program on the host's own network has it, not Docker. */
  byProgram: boolean;
}

function requestsOf({ hostConfig, config }: Container): PortRequest[] {
  const requests = [...hostConfig.portRequests];
  if (!hostConfig.publishAllPorts) return requests;
  for (const exposed of config.ExposedPorts) {
    const [port = '', protocol = 'tcp'] = exposed.split('/');
    const containerPort = Number(port);
    if (requests.some((it) => it.containerPort === containerPort && it.protocol === protocol)) continue;
    requests.push({ hostIp: '', hostPort: null, containerPort, protocol: protocol === 'udp' ? 'udp' : 'tcp' });
  }
  return requests;
}

function takenPorts(ctx: DaemonContext, container: Container): Taken[] {
  const taken: Taken[] = [];
  for (const other of ctx.host.containers.values()) {
    if (other.id === container.id) continue;
    for (const { hostPort: port, protocol, hostIp } of other.ports) {
      taken.push({ port, protocol, hostIp, byProgram: false });
    }
    if (!isAlive(other) || stackOf(ctx, other)?.of !== 'host') continue;
    for (const { listens } of playedIn(ctx, other)) {
      for (const port of listens) taken.push({ port, protocol: 'tcp', hostIp: '0.0.0.0', byProgram: true });
    }
  }
  return taken;
}

/**
 * The host's port for a request: the one that was asked for, the first free one of a range, or any free one, which is
 * looked for behind the one that was given last.
 */
function portFor(
  taken: readonly Taken[],
  { hostPort, lastHostPort, protocol }: PortRequest,
  hostIps: readonly string[],
  given: number | undefined,
): number | { clash: Taken } {
  const first = hostPort ?? OPEN_PORTS.first;
  const last = lastHostPort ?? hostPort ?? OPEN_PORTS.last;
  let clash: Taken | null = null;
  let port = hostPort ?? portAfter(given);
  for (let tried = first; tried <= last; tried += 1, port = port === last ? first : port + 1) {
    const found = collision(taken, port, protocol, hostIps);
    if (!found) return port;
    clash ??= found;
  }
  return { clash: clash as Taken };
}

function collision(
  taken: readonly Taken[],
  port: number,
  protocol: string,
  hostIps: readonly string[],
): Taken | undefined {
  for (const hostIp of hostIps) {
    const found = taken.find((it) => it.port === port && it.protocol === protocol && sameDoor(it.hostIp, hostIp));
    if (found) return { ...found, hostIp };
  }
  return undefined;
}

function sameDoor(a: string, b: string): boolean {
  const six = a.includes(':');
  if (six !== b.includes(':')) return false;
  const every = six ? '::' : '0.0.0.0';
  return a === b || a === every || b === every;
}

function hostAddress(ip: string): string {
  return ip.includes(':') ? `[${ip}]` : ip;
}

import type { Container, PortBinding, PortRequest } from '../../model/container';
import { ok, type Result, refuse } from '../../model/result';
import type { DaemonContext } from '../context';

const FIRST_EPHEMERAL = 32_768;
const LAST_EPHEMERAL = 60_999;

/** What a container gets of its host's network while it runs. */
export interface Endpoint {
  ipAddress: string;
  ports: readonly PortBinding[];
}

/**
 * Address and ports for a container that is about to start (docker-facts §7.3). A port that is taken refuses the
 * start; nothing is taken until the container has started.
 */
export function allocateEndpoint(ctx: DaemonContext, container: Container): Result<Endpoint> {
  const { networkMode } = container.hostConfig;
  if (networkMode === 'none') return ok({ ipAddress: '', ports: [] });
  if (!['', 'default', 'bridge'].includes(networkMode)) {
    return refuse(404, `failed to set up container networking: network ${networkMode} not found`);
  }
  const taken = new Map<string, string[]>();
  const addresses = new Set<string>();
  for (const other of ctx.host.containers.values()) {
    if (other.ipAddress !== '') addresses.add(other.ipAddress);
    for (const { hostPort, protocol, hostIp } of other.ports) take(taken, hostPort, protocol, hostIp);
  }
  const ports: PortBinding[] = [];
  for (const request of requestsOf(container)) {
    const { protocol, containerPort } = request;
    const hostPort = request.hostPort ?? freePort(taken, protocol);
    const hostIps = request.hostIp === '' ? ['0.0.0.0', '::'] : [request.hostIp];
    for (const hostIp of hostIps) {
      if (hostPort === null || collides(taken, hostPort, protocol, hostIp)) {
        const endpoint = `${container.name} (${ctx.tx.randomHex(32)})`;
        const shown = hostIp.includes(':') ? `[${hostIp}]` : hostIp;
        return refuse(
          500,
          `failed to set up container networking: driver failed programming external connectivity on endpoint ${endpoint}: Bind for ${shown}:${hostPort ?? 0} failed: port is already allocated`,
        );
      }
    }
    for (const hostIp of hostIps) {
      take(taken, hostPort as number, protocol, hostIp);
      ports.push({ hostIp, hostPort: hostPort as number, containerPort, protocol });
    }
  }
  return ok({ ipAddress: freeAddress(addresses), ports });
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

function take(taken: Map<string, string[]>, port: number, protocol: string, hostIp: string): void {
  const key = `${port}/${protocol}`;
  const ips = taken.get(key);
  if (ips) ips.push(hostIp);
  else taken.set(key, [hostIp]);
}

function collides(taken: Map<string, string[]>, port: number, protocol: string, hostIp: string): boolean {
  const ips = taken.get(`${port}/${protocol}`) ?? [];
  const every = hostIp.includes(':') ? '::' : '0.0.0.0';
  return ips.some(
    (ip) => ip === hostIp || ip === every || (hostIp === every && ip.includes(':') === hostIp.includes(':')),
  );
}

function freePort(taken: ReadonlyMap<string, unknown>, protocol: string): number | null {
  for (let port = FIRST_EPHEMERAL; port <= LAST_EPHEMERAL; port += 1)
    if (!taken.has(`${port}/${protocol}`)) return port;
  return null;
}

/** The lowest free one of 172.17.0.0/16; .1 is the host itself. */
function freeAddress(taken: ReadonlySet<string>): string {
  for (let n = 2; ; n += 1) {
    const address = `172.17.${n >> 8}.${n & 255}`;
    if (!taken.has(address)) return address;
  }
}

/** The host's own address on the default bridge. */
export const GATEWAY = '172.17.0.1';

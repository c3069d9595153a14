import type { Container } from '../../model/container';

/** One line of `Ports` of `GET /containers/json`; `ip` is '' and `public` 0 for a port that is only exposed. */
export interface ListedPort {
  ip: string;
  private: number;
  public: number;
  type: string;
}

/** What a container exposes and publishes; nothing unless it runs (docker-facts §3.2). */
export function listedPorts(container: Container): ListedPort[] {
  const { status } = container.state;
  if (status !== 'running' && status !== 'paused') return [];
  // A bridge knows of a container's ports; the host's own network and no network do not.
  if (container.networks.every(({ endpoint }) => !endpoint || endpoint.ipAddress === '')) return [];
  const open = container.ports.map(
    ({ hostIp, hostPort, containerPort, protocol }): ListedPort => ({
      ip: hostIp,
      private: containerPort,
      public: hostPort,
      type: protocol,
    }),
  );
  const published = new Set(open.map((port) => `${port.private}/${port.type}`));
  const exposed = container.config.ExposedPorts.filter((port) => !published.has(port)).map((port): ListedPort => {
    const [number = '', type = 'tcp'] = port.split('/');
    return { ip: '', private: Number(number), public: 0, type };
  });
  return [...open, ...exposed];
}

/**
 * The PORTS text of `docker ps`: sorted, runs of neighbours with equal host and container ports drawn together, single
 * mappings last (docker-facts §3.2).
 */
export function portsText(ports: readonly ListedPort[]): string {
  const groups = new Map<string, { first: number; last: number }>();
  const done: string[] = [];
  const mappings: string[] = [];
  for (const port of [...ports].sort(inOrder)) {
    if (port.ip !== '' && port.public !== port.private) {
      mappings.push(`${joinHostPort(port.ip, String(port.public))}->${port.private}/${port.type}`);
      continue;
    }
    const key = port.ip === '' ? port.type : `${port.ip}/${port.type}`;
    const group = groups.get(key);
    if (group && port.private === group.last + 1) {
      group.last = port.private;
      continue;
    }
    if (group) done.push(groupText(key, group));
    if (group) Object.assign(group, { first: port.private, last: port.private });
    else groups.set(key, { first: port.private, last: port.private });
  }
  return [...done, ...[...groups].map(([key, group]) => groupText(key, group)), ...mappings].join(', ');
}

/** `0.0.0.0:80`, `[::]:80`. */
export function joinHostPort(ip: string, port: string): string {
  return ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`;
}

function groupText(key: string, { first, last }: { first: number; last: number }): string {
  const range = first === last ? String(first) : `${first}-${last}`;
  const at = key.indexOf('/');
  if (at < 0) return `${range}/${key}`;
  return `${joinHostPort(key.slice(0, at), range)}->${range}/${key.slice(at + 1)}`;
}

function inOrder(a: ListedPort, b: ListedPort): number {
  if (a.private !== b.private) return a.private - b.private;
  if (a.ip !== b.ip) return a.ip < b.ip ? -1 : 1;
  if (a.public !== b.public) return a.public - b.public;
  return a.type < b.type ? -1 : a.type > b.type ? 1 : 0;
}

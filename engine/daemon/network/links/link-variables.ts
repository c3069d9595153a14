import type { Container } from '../../../model/container';

interface Port {
  number: number;
  protocol: string;
}

/**
 * The variables that a link gives to a container: the address and the exposed ports of the other one, TCP first, its
 * name, and its own variables.
 */
export function linkVariables(of: Container, alias: string, { config }: Container, address: string): string[] {
  const own = alias.toUpperCase().replaceAll('-', '_');
  const ports = config.ExposedPorts.map(readPort).sort(tcpFirst);
  const [first] = ports;
  const lines = first ? [`${own}_PORT=${url(address, first)}`] : [];
  let range: Port[] = [];
  for (const [n, port] of ports.entries()) {
    const name = nameOf(own, port);
    lines.push(`${name}=${url(address, port)}`, `${name}_ADDR=${address}`);
    lines.push(`${name}_PORT=${port.number}`, `${name}_PROTO=${port.protocol}`);
    range.push(port);
    const next = ports[n + 1];
    if (next?.protocol === port.protocol && next.number === port.number + 1) continue;
    if (range.length > 1) lines.push(...rangeVariables(own, address, range[0] as Port, port));
    range = [];
  }
  lines.push(`${own}_NAME=/${of.name}/${alias}`);
  for (const entry of config.Env) {
    if (entry.includes('=') && !/^(HOME|PATH)=/.test(entry)) lines.push(`${own}_ENV_${entry}`);
  }
  return lines;
}

function rangeVariables(own: string, address: string, first: Port, last: Port): string[] {
  const name = nameOf(own, first);
  return [
    `${name}_START=${url(address, first)}`,
    `${name}_PORT_START=${first.number}`,
    `${name}_END=${url(address, last)}`,
    `${name}_PORT_END=${last.number}`,
  ];
}

function nameOf(own: string, { number, protocol }: Port): string {
  return `${own}_PORT_${number}_${protocol.toUpperCase()}`;
}

function url(address: string, { number, protocol }: Port): string {
  return `${protocol}://${address}:${number}`;
}

/** `80/tcp`. */
function readPort(key: string): Port {
  const [number = '', protocol = 'tcp'] = key.split('/');
  return { number: Number(number), protocol };
}

function tcpFirst(a: Port, b: Port): number {
  if (a.protocol === b.protocol) return a.number - b.number;
  if (a.protocol === 'tcp' || b.protocol === 'tcp') return a.protocol === 'tcp' ? -1 : 1;
  return a.protocol < b.protocol ? -1 : 1;
}

import type { Result } from '../model/result';

const PROTOCOLS = ['tcp', 'udp', 'sctp'];

/** `80`, `80/udp`, `8000-8010` of an EXPOSE line as `80/tcp` keys; the error is Docker's text (docker-facts §4.1, §4.4). */
export function parsePortSpec(text: string): Result<string[], string> {
  const [ports = '', protocol = 'tcp', ...rest] = text.split('/');
  if (rest.length > 0 || !PROTOCOLS.includes(protocol.toLowerCase())) {
    return { ok: false, error: `invalid proto: ${[protocol, ...rest].join('/')}` };
  }
  const container = ports.slice(ports.lastIndexOf(':') + 1);
  const [from = '', to = from] = container.split('-', 2);
  if (!isPort(from) || !isPort(to)) return { ok: false, error: `invalid containerPort: ${container}` };
  if (Number(to) < Number(from)) return { ok: false, error: `invalid range specified for port: ${container}` };
  const keys: string[] = [];
  for (let port = Number(from); port <= Number(to); port += 1) keys.push(`${port}/${protocol.toLowerCase()}`);
  return { ok: true, value: keys };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

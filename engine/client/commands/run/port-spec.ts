import type { PortRequest } from '../../../model/container';
import { ok, type Result } from '../../../model/result';

/** `-p [[IP:]HOST:]CONTAINER[/PROTO]`, ranges included, or `published=HOST,target=CONTAINER,protocol=PROTO`; refusals are those of go-connections (docker-facts §4.1). */
export function parsePortSpec(spec: string): Result<readonly PortRequest[], string> {
  const known = parsed.get(spec);
  if (known) return known;
  if (parsed.size >= MOST_KEPT) parsed.clear();
  const short = spec.includes('=') ? shortPortSpec(spec) : ok(spec);
  const read = short.ok ? readPortSpec(short.value) : short;
  parsed.set(spec, read);
  return read;
}

/** Read lately: a whole class publishes the same few ports, and its containers share what was asked for. */
const parsed = new Map<string, Result<readonly PortRequest[], string>>();
const MOST_KEPT = 200;

function shortPortSpec(spec: string): Result<string, string> {
  const given = new Map([['protocol', 'tcp']]);
  for (const field of spec.split(',')) {
    const at = field.indexOf('=');
    if (at < 1) return failed(`invalid publish opts format (should be name=value but got '${field}')`);
    given.set(field.slice(0, at), field.slice(at + 1));
  }
  return ok(`${given.get('published') ?? ''}:${given.get('target') ?? ''}/${given.get('protocol')}`);
}

function readPortSpec(spec: string): Result<readonly PortRequest[], string> {
  const parts = spec.split(':');
  const container = parts.at(-1) ?? '';
  const host = parts.length > 1 ? (parts.at(-2) ?? '') : '';
  const rawIp = parts.slice(0, -2).join(':');
  const hostIp = rawIp.replace(/^\[(.*)\]$/, '$1');
  if (hostIp !== '' && !isIp(hostIp)) return failed(`invalid IP address: ${rawIp}`);
  const [numbers = '', protocol = 'tcp'] = container.split('/');
  if (numbers === '') return failed(`no port specified: ${spec}<empty>`);
  const inside = parsePortRange(numbers);
  if (!inside.ok) return failed(`invalid containerPort: ${numbers}`);
  const outside = host === '' ? null : parsePortRange(host);
  if (outside && !outside.ok) return failed(`invalid hostPort: ${host}`);
  const count = inside.value.last - inside.value.first + 1;
  const choice = outside ? outside.value.last - outside.value.first + 1 : count;
  // A range of host ports for one port of the container is one to choose from.
  if (choice !== count && count > 1) {
    return failed(`invalid ranges specified for container and host Ports: ${numbers} and ${host}`);
  }
  const lower = (protocol === '' ? 'tcp' : protocol).toLowerCase();
  if (lower === 'sctp') return failed(`this room does not simulate sctp ports: ${spec}`);
  if (lower !== 'tcp' && lower !== 'udp') return failed(`invalid proto: ${protocol}`);
  return ok(
    Array.from({ length: count }, (_, n) => ({
      hostIp,
      hostPort: outside ? outside.value.first + n || null : null,
      ...(outside && choice > count && { lastHostPort: outside.value.last }),
      containerPort: inside.value.first + n,
      protocol: lower,
    })),
  );
}

/** `--expose 80`, `--expose 9000-9002/udp` as keys such as `80/tcp`. */
export function parseExpose(spec: string): Result<string[], string> {
  if (spec.includes(':')) return failed(`invalid port format for --expose: ${spec}`);
  const [numbers = '', protocol = 'tcp'] = spec.split('/');
  const range = parsePortRange(numbers);
  if (!range.ok) return failed(`invalid range format for --expose: ${spec}, error: ${range.error}`);
  const { first, last } = range.value;
  return ok(Array.from({ length: last - first + 1 }, (_, n) => `${first + n}/${protocol.toLowerCase()}`));
}

function parsePortRange(text: string): Result<{ first: number; last: number }, string> {
  if (text === '') return failed('empty string specified for ports');
  const dash = text.indexOf('-');
  const from = dash < 0 ? text : text.slice(0, dash);
  const to = dash < 0 ? text : text.slice(dash + 1);
  for (const number of [from, to]) {
    if (!/^\d+$/.test(number)) return failed(`strconv.ParseUint: parsing ${JSON.stringify(number)}: invalid syntax`);
    if (Number(number) > 65535)
      return failed(`strconv.ParseUint: parsing ${JSON.stringify(number)}: value out of range`);
  }
  if (Number(to) < Number(from)) return failed(`invalid range specified for port: ${text}`);
  return ok({ first: Number(from), last: Number(to) });
}

function isIp(text: string): boolean {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return text.split('.').every((part) => Number(part) <= 255);
  const halves = text.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return false;
  return halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8;
}

function failed(error: string): { ok: false; error: string } {
  return { ok: false, error };
}

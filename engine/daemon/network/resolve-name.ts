import type { Container } from '../../model/container';
import { ipv4Number } from '../../model/ipv4';
import { parseLink } from '../../model/parse-link';
import { upperOf } from '../containers/container-fs';
import { findContainer, isAlive } from '../containers/find-container';
import { textAt } from '../containers/text-at';
import type { DaemonContext } from '../context';
import { dnsNames } from './dns-names';
import { HOST_ADDRESS, REGISTRY } from './host-addresses';
import { hostsFile } from './hosts-file';
import { interfacesOf } from './interfaces-of';
import { networkKind } from './network-kind';
import { HOST_STACK, type Stack, stackOf } from './stack-of';

/** Who asks: the student's own machine, or a program in a container. */
export type From = 'host' | { container: string };

/** The stack that somebody asks from and, for a container, which. */
export interface Vantage {
  stack: Stack;
  self: Container | null;
}

/** Null for a container that does not run. */
export function vantage(ctx: DaemonContext, from: From): Vantage | null {
  if (from === 'host') return { stack: HOST_STACK, self: null };
  const found = findContainer(ctx, from.container);
  // A build step of BuildKit is no container and works beside the host.
  if (!found.ok) return { stack: HOST_STACK, self: null };
  if (!isAlive(found.value)) return null;
  const stack = stackOf(ctx, found.value);
  return stack && { stack, self: found.value };
}

/**
 * The addresses behind a name, in the order in which they are to be tried: an address is itself, then `/etc/hosts`,
 * then Docker's name service for the running containers of one's own networks, then the room's registry. Several
 * containers behind one name take turns. Empty when nobody has the name (docker-facts §7.2).
 */
export function resolveName(ctx: DaemonContext, from: From, name: string): readonly string[] {
  const seen = vantage(ctx, from);
  return seen ? lookUp(ctx, seen, name) : [];
}

/** The same for `nslookup`, `dig` and `host`, which ask the name server alone. */
export function askNameServer(ctx: DaemonContext, from: From, name: string): readonly string[] {
  const seen = vantage(ctx, from);
  return seen ? lookUp(ctx, seen, name, { hosts: false }) : [];
}

/** The same for a program whose container may be about to start. */
export function lookUp(
  ctx: DaemonContext,
  { stack, self }: Vantage,
  name: string,
  { hosts } = { hosts: true },
): readonly string[] {
  if (ipv4Number(name) !== null || name.includes(':')) return [name];
  const wanted = name.toLowerCase().replace(/\.$/, '');
  if (wanted === '') return [];
  if (wanted === 'localhost' || wanted.endsWith('.localhost')) return ['127.0.0.1'];
  if (self) {
    const listed = hosts ? inHosts(hostsText(ctx, self), wanted) : [];
    if (listed.length > 0) return listed;
  } else if (wanted === 'host') return [HOST_ADDRESS];
  const served = stack.of === 'container' ? turned(ctx, nameService(ctx, stack.container, wanted)) : [];
  if (served.length > 0) return served;
  const outside = stack.of === 'host' || interfacesOf(ctx, stack).some(({ gateway }) => gateway !== '');
  return wanted === REGISTRY.name && outside ? [REGISTRY.address] : [];
}

/** What the container's own `/etc/hosts` says: the one that somebody wrote, else Docker's. */
function hostsText(ctx: DaemonContext, self: Container): string {
  const own = upperOf(ctx, self).get('/etc/hosts');
  if (own?.kind === 'file') return own.content === null ? '' : (textAt(ctx, own.content) ?? '');
  return hostsFile(ctx, self);
}

function inHosts(text: string, wanted: string): string[] {
  for (const line of text.split('\n')) {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (ipv4Number(address) !== null && names.some((name) => name.toLowerCase() === wanted)) return [address];
  }
  return [];
}

function nameService({ host }: DaemonContext, asking: Container, wanted: string): string[] {
  const addresses: string[] = [];
  for (const { endpoint: own, links = [] } of asking.networks) {
    const network = own && host.networks.get(own.networkId);
    if (!network || networkKind(network.name) !== 'user-defined') continue;
    const suffix = `.${network.name.toLowerCase()}`;
    const plain = wanted.endsWith(suffix) ? wanted.slice(0, -suffix.length) : wanted;
    const asked = linkedTo(links, [wanted, plain]);
    for (const other of host.containers.values()) {
      for (const { endpoint, aliases } of other.networks) {
        if (!endpoint || endpoint.networkId !== network.id) continue;
        const names = dnsNames(other, aliases).map((it) => it.toLowerCase());
        if (asked.some((name) => names.includes(name))) addresses.push(endpoint.ipAddress);
      }
    }
    if (addresses.length > 0) break;
  }
  return addresses;
}

/** Which names are meant, where the asking container may have some of its own for others (rule N94). */
function linkedTo(links: readonly string[], wanted: readonly string[]): readonly string[] {
  for (const text of links) {
    const link = parseLink(text);
    if (link.ok && wanted.includes(link.value.alias.toLowerCase())) return [link.value.name.toLowerCase()];
  }
  return wanted;
}

/** Several addresses begin with another one at every look-up; the count is kept with the student's host. */
function turned({ tx, seat, own }: DaemonContext, addresses: string[]): string[] {
  if (addresses.length < 2) return addresses;
  const first = (own.nameTurns ?? 0) % addresses.length;
  tx.emit({ type: 'names.turned', seat });
  return [...addresses.slice(first), ...addresses.slice(0, first)];
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Container } from '../model/container';
import type { Attributes, DaemonEvent } from '../model/daemon-event';
import { madeAttachment } from '../model/made-attachment';
import { type NetworkAttachment, predefinedNetworks } from '../model/network';
import type { RoomEvent } from './events';

/**
 * Reads an event as it was stored. Logs are not rewritten for a new version, so what older ones lack is added here: before volumes,
 * networks and health checks a container had none of their fields, and one address on the default bridge.
 */
export function readEvent(body: string): RoomEvent {
  return upcast(JSON.parse(body) as RoomEvent);
}

/** An event of any age in today's shape. */
export function upcast(event: RoomEvent): RoomEvent {
  if (event.type === 'container.created' && !event.container.networks) {
    const older: Omit<Container, 'mounts' | 'networks' | 'health'> = event.container;
    const network = older.hostConfig.networkMode === 'none' ? 'none' : 'bridge';
    return { ...event, container: { ...older, mounts: [], networks: [onNetwork(network)], health: null } };
  }
  if (event.type === 'container.started' && !event.networks) {
    const { ipAddress, ...rest }: typeof event & { ipAddress?: string } = event;
    return { ...rest, networks: [onNetwork(ipAddress ? 'bridge' : 'none', event, ipAddress)] };
  }
  if (event.type === 'daemon.noted' && event.events.some(({ attributes }) => Array.isArray(attributes))) {
    return { ...event, events: event.events.map(withRecord) };
  }
  return event;
}

/** Attributes were a list of pairs before they were a record; later pairs hide earlier ones. */
function withRecord(told: DaemonEvent): DaemonEvent {
  const attributes: Attributes | readonly [string, string][] = told.attributes;
  return Array.isArray(attributes) ? { ...told, attributes: Object.fromEntries(attributes) } : told;
}

function onNetwork(name: 'bridge' | 'none', of?: { seat: string; id: string }, ipAddress = ''): NetworkAttachment {
  const network = of && predefinedNetworks(of.seat).find((it) => it.name === name);
  const attachment = { network: name, aliases: [], wantedAddress: '', wantedMac: '', endpoint: null };
  if (!of || !network) return madeAttachment(attachment);
  const [pool] = network.ipam;
  const tail = ipAddress.split('.').map((part) => Number(part).toString(16).padStart(2, '0'));
  return madeAttachment({
    ...attachment,
    endpoint: {
      id: bytesToHex(sha256(utf8ToBytes(`${of.id}/endpoint`))),
      networkId: network.id,
      ipAddress,
      prefixLength: ipAddress ? 16 : 0,
      gateway: ipAddress ? (pool?.gateway ?? '') : '',
      macAddress: ipAddress ? ['02', '42', ...tail].join(':') : '',
    },
  });
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { KnownLink } from './link';

/** A network of one host (docker-facts §7.2). */
export interface Network {
  /** 64 hex digits. */
  id: string;
  name: string;
  driver: 'bridge' | 'host' | 'null';
  /** Milliseconds since 1970. */
  created: number;
  internal: boolean;
  attachable: boolean;
  /** Addresses; none for `host` and `null`. */
  ipam: readonly Subnet[];
  labels: readonly (readonly [key: string, value: string])[];
  options: readonly (readonly [key: string, value: string])[];
}

export interface Subnet {
  /** CIDR, for example `172.18.0.0/16`. */
  subnet: string;
  /** `''` for an internal network that was given none. */
  gateway: string;
  /** CIDR that addresses are given out from, or `''` for all of the subnet. */
  ipRange: string;
  /** Whether somebody chose it; only then may a container ask for an address of its own. */
  chosen: boolean;
}

/** That a container belongs to a network, for as long as it exists or until it is disconnected. */
export interface NetworkAttachment {
  /** Name or ID as it was asked for; looked up at each start, because a network may be gone by then. */
  network: string;
  /** Other names in this network, besides the container's own. */
  aliases: readonly string[];
  /** `name:alias`: names in this network that only this container knows. Absent: none. */
  links?: readonly string[];
  /** `--ip`, or `''`. */
  wantedAddress: string;
  /** `--mac-address`, or `''`. */
  wantedMac: string;
  /** Null unless the container is running or paused. */
  endpoint: Endpoint | null;
  /** ID of the network it was in when it ran last; with one of the user's own only that will do at the next start. */
  last?: string;
}

/** A running container's plug in a network. */
export interface Endpoint {
  /** 64 hex digits. */
  id: string;
  /** ID of the network. */
  networkId: string;
  /** `''` on `host` and `none`. */
  ipAddress: string;
  prefixLength: number;
  gateway: string;
  macAddress: string;
  /** On the default bridge, of a container with links. */
  links?: readonly KnownLink[];
}

/** A network card as programs in a container see it. */
export interface Interface {
  /** `eth0` … */
  name: string;
  address: string;
  prefixLength: number;
  /** `''` when it leads nowhere else. */
  gateway: string;
  macAddress: string;
}

/** The networks that every host has from the start; their IDs follow from the host. */
export function predefinedNetworks(host: string): Network[] {
  const made = (name: string, driver: Network['driver'], ipam: Network['ipam']): Network => ({
    id: bytesToHex(sha256(utf8ToBytes(`${host}/network/${name}`))),
    name,
    driver,
    created: 0,
    internal: false,
    attachable: false,
    ipam,
    labels: [],
    options: [],
  });
  return [
    made('bridge', 'bridge', [{ subnet: '172.17.0.0/16', gateway: '172.17.0.1', ipRange: '', chosen: false }]),
    made('host', 'host', []),
    made('none', 'null', []),
  ];
}

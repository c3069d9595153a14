import type { HostConfig } from '../../model/container';
import { madeAttachment } from '../../model/made-attachment';
import type { NetworkAttachment } from '../../model/network';
import { ok, type Result, refuse } from '../../model/result';
import type { CreateRequest } from '../api/create-request';
import type { NetworkWish } from '../api/network-wish';
import { findContainer } from '../containers/find-container';
import type { DaemonContext } from '../context';
import { endpointMistake } from './endpoint-mistake';
import { HOST_AND_LINKS } from './links/settle-links';
import { networkKind } from './network-kind';

/** What a create request comes to as far as networks go. */
export interface SettledNetworks {
  networks: readonly NetworkAttachment[];
  hostConfig: HostConfig;
  /** Null: the container's own short ID. */
  hostname: string | null;
}

/**
 * The memberships of a new container. Networks may be missing until it starts, and so may the container whose network
 * it is to share; settings that cannot go together are refused (docker-facts §4.1, §7.2).
 */
export function settleNetworks(ctx: DaemonContext, request: CreateRequest): Result<SettledNetworks> {
  const { hostConfig } = request;
  const conflict = modeConflict(request);
  if (conflict) return refuse(400, conflict);
  const mode = hostConfig.networkMode;
  switch (networkKind(mode)) {
    case 'container': {
      const other = findContainer(ctx, mode.slice('container:'.length));
      if (!other.ok) return ok({ networks: [], hostConfig, hostname: null });
      const networkMode = `container:${other.value.id}`;
      return ok({ networks: [], hostConfig: { ...hostConfig, networkMode }, hostname: other.value.config.Hostname });
    }
    case 'host':
      return ok({ networks: [attachment({ network: 'host' })], hostConfig, hostname: HOST_NAME });
    case 'none':
      return ok({ networks: [attachment({ network: 'none' })], hostConfig, hostname: null });
    default: {
      const first = networkKind(mode) === 'default' ? 'bridge' : mode;
      const wishes = request.networks?.length ? request.networks : [{ network: first }];
      const named = wishes.map((wish) => ({
        ...wish,
        network: networkKind(wish.network) === 'default' ? 'bridge' : wish.network,
      }));
      for (const wish of named) {
        const mistake = endpointMistake(ctx, wish);
        if (mistake) return refuse(400, `invalid config for network ${wish.network}: ${mistake}`);
      }
      return ok({ networks: named.map(attachment), hostConfig, hostname: null });
    }
  }
}

/** What the machine under a simulated host calls itself. */
export const HOST_NAME = 'host';

export function attachment(wish: NetworkWish): NetworkAttachment {
  const { network, aliases = [], links = [], address = '', macAddress = '' } = wish;
  const plain = { network, aliases, wantedAddress: address, wantedMac: macAddress, endpoint: null };
  return madeAttachment(links.length > 0 ? { ...plain, links } : plain);
}

function modeConflict({ hostConfig, hostname, exposedPorts, links = [] }: CreateRequest): string | null {
  if (networkKind(hostConfig.networkMode) === 'host' && links.length > 0) return HOST_AND_LINKS;
  if (networkKind(hostConfig.networkMode) !== 'container') return null;
  if (!/^container:./.test(hostConfig.networkMode)) {
    return 'Invalid network mode: invalid container format container:<name|id>';
  }
  if (hostname !== null) return 'conflicting options: hostname and the network mode';
  if (links.length > 0) {
    return "conflicting options: container type network can't be used with links. This would result in undefined behavior";
  }
  if (hostConfig.dns?.length) return 'conflicting options: dns and the network mode';
  if (hostConfig.extraHosts?.length) return 'conflicting options: custom host-to-IP mapping and the network mode';
  if (hostConfig.portRequests.length > 0 || hostConfig.publishAllPorts) {
    return 'conflicting options: port publishing and the container type network mode';
  }
  if (exposedPorts.length > 0) return 'conflicting options: port exposing and the container type network mode';
  return null;
}

import type { Container } from '../../model/container';
import type { Network } from '../../model/network';
import { ok, type Result, refuse } from '../../model/result';
import type { NetworkWish } from '../api/network-wish';
import { sizeMistake } from '../bounds/size-mistake';
import { findContainer, isAlive } from '../containers/find-container';
import type { DaemonContext } from '../context';
import { endpointMistake } from './endpoint-mistake';
import { findNetwork, networkOf } from './find-network';
import { makeEndpoint } from './make-endpoint';
import { networkKind } from './network-kind';
import { notePlugs } from './note-plugs';
import { plugged } from './plug-in';
import { publishPorts } from './publish-ports';
import { attachment } from './settle-networks';

const HOST = 'container cannot be disconnected from host network or connected to host network';
const SHARED =
  'container sharing network namespace with another container or host cannot be connected to any other network';
const NONE = 'container cannot be connected to multiple networks with one of the networks in private (none) mode';

/**
 * `POST /networks/{id}/connect`: at once for a running container, else from its next start, when the network may still
 * be missing (docker-facts §4.3).
 */
export function connectNetwork(
  ctx: DaemonContext,
  name: string,
  containerName: string,
  rest: Omit<NetworkWish, 'network'>,
): Result<void> {
  const found = findContainer(ctx, containerName);
  if (!found.ok) return found;
  const container = found.value;
  const { status } = container.state;
  if (status === 'removing' || status === 'dead') {
    return refuse(409, `container ${container.id} is marked for removal and cannot be connected`);
  }
  const network = findNetwork(ctx, name);
  const tooLarge = connectionMistake(container, { ...rest, network: name });
  if (!network.ok) {
    if (isAlive(container)) return network;
    if (tooLarge !== null) return refuse(400, tooLarge);
    return keep(ctx, container, attachment({ ...rest, network: name }));
  }
  const mistake = endpointMistake(ctx, { ...rest, network: name });
  if (mistake) return refuse(400, mistake);
  const member = container.networks.some((it) => networkOf(ctx, it.network)?.id === network.value.id);
  if (member && !isAlive(container)) return ok(undefined);
  if (member) {
    return refuse(403, `endpoint with name ${container.name} already exists in network ${network.value.name}`);
  }
  const conflict = conflictWith(ctx, container, network.value);
  if (conflict) return refuse(400, conflict);
  if (tooLarge !== null) return refuse(400, tooLarge);
  const joining = attachment({ ...rest, network: network.value.name });
  if (!isAlive(container)) return keep(ctx, container, joining);
  const endpoint = makeEndpoint(ctx, network.value, joining);
  if (!endpoint.ok) return endpoint;
  const ports =
    container.ports.length > 0 || network.value.internal
      ? ok([...container.ports])
      : publishPorts(ctx, container, endpoint.value.ipAddress);
  if (!ports.ok) return ports;
  const joined = plugged(joining, endpoint.value);
  ctx.tx.emit({
    type: 'container.networked',
    seat: ctx.seat,
    id: container.id,
    networks: [...container.networks, joined],
    ports: ports.value,
  });
  notePlugs(ctx, { ...container, networks: [joined] }, 'connect');
  return ok(undefined);
}

function keep(ctx: DaemonContext, { id, networks, ports }: Container, joining: Container['networks'][number]) {
  ctx.tx.emit({ type: 'container.networked', seat: ctx.seat, id, networks: [...networks, joining], ports });
  return ok(undefined);
}

/** A network of that name may be missing, so the number of networks on a host is no bound for a container. */
function connectionMistake({ networks }: Container, wish: NetworkWish): string | null {
  const before = networks.map(({ network, aliases }) => [network, aliases]);
  return sizeMistake('containers', { aliases: wish.aliases, networks: [...before, wish] });
}

function conflictWith(ctx: DaemonContext, { hostConfig, networks }: Container, network: Network): string | null {
  if (networkKind(hostConfig.networkMode) === 'container') return SHARED;
  if (network.driver === 'host') return HOST;
  const drivers = networks.map((it) => networkOf(ctx, it.network)?.driver);
  if (drivers.includes('host')) return SHARED;
  if (networks.length > 0 && (network.driver === 'null' || drivers.includes('null'))) return NONE;
  return null;
}

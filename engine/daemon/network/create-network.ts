import type { Network } from '../../model/network';
import { ok, type Result, refuse } from '../../model/result';
import type { NetworkRequest } from '../api/network-request';
import { hostRoom } from '../bounds/host-room';
import { nameMistake, sizeMistake } from '../bounds/size-mistake';
import type { DaemonContext } from '../context';
import { networkKind } from './network-kind';
import { noteNetwork } from './note-plugs';
import { settleSubnets } from './settle-subnets';

const NOT_SIMULATED = ['macvlan', 'ipvlan'];
const NO_SWARM =
  'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.';

/** `POST /networks/create`: a bridge with a subnet of its own (docker-facts §4.3, §7.2). */
export function createNetwork(ctx: DaemonContext, request: NetworkRequest): Result<{ id: string }> {
  const { tx, seat, host } = ctx;
  const { name, driver, internal, attachable, labels, options } = request;
  const kind = networkKind(name);
  if (name.trim() === '') return refuse(400, 'invalid network name: name is empty');
  if (kind !== 'user-defined' && kind !== 'container') {
    return refuse(403, `operation is not permitted on predefined ${name} network `);
  }
  const refusal = driverRefusal(driver);
  if (refusal) return refusal;
  for (const network of host.networks.values()) {
    if (network.name === name) return refuse(409, `network with name ${name} already exists`);
  }
  const subnets = settleSubnets(ctx, request.subnets);
  if (!subnets.ok) return subnets;
  const tooLarge =
    nameMistake('networks', name) ?? sizeMistake('networks', { labels, options, subnets: request.subnets });
  if (tooLarge !== null) return refuse(400, tooLarge);
  const hasRoom = hostRoom('networks', host.networks.size);
  if (!hasRoom.ok) return hasRoom;
  const network: Network = {
    id: tx.randomHex(32),
    name,
    driver: 'bridge',
    created: tx.now,
    internal,
    attachable,
    ipam: subnets.value,
    labels,
    options,
  };
  tx.emit({ type: 'network.created', seat, network });
  noteNetwork(ctx, network, 'create');
  return ok({ id: network.id });
}

function driverRefusal(driver: string): Result<never> | null {
  switch (driver) {
    case '':
    case 'bridge':
      return null;
    case 'overlay':
      return refuse(503, NO_SWARM);
    case 'host':
    case 'null':
      return refuse(403, `only one instance of "${driver}" network is allowed`);
    default:
      if (NOT_SIMULATED.includes(driver)) {
        return refuse(501, `real Docker has networks of the driver "${driver}", but this room simulates "bridge" only`);
      }
      return refuse(404, `could not find plugin ${driver} in v2 registry: plugin "${driver}" not found`);
  }
}

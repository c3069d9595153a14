import { ok, type Result, refuse } from '../../model/result';
import { findContainer, isAlive } from '../containers/find-container';
import type { DaemonContext } from '../context';
import { findNetwork, networkOf } from './find-network';
import { notePlugs } from './note-plugs';

/** `POST /networks/{id}/disconnect`. Ports stay open while another network leads out (docker-facts §4.3). */
export function disconnectNetwork(
  ctx: DaemonContext,
  name: string,
  containerName: string,
  { force }: { force: boolean },
): Result<void> {
  const found = findContainer(ctx, containerName);
  if (!found.ok) return found;
  const container = found.value;
  const { id, networks } = container;
  const network = findNetwork(ctx, name);
  const running = isAlive(container);
  if (!network.ok && running && !force) return network;
  const known = network.ok ? network.value.name : name;
  const leaving = networks.find((it) =>
    network.ok ? networkOf(ctx, it.network)?.id === network.value.id : it.network === name,
  );
  if (!leaving) return refuse(500, `container ${id} is not connected to ${running ? '' : 'the '}network ${known}`);
  if (network.ok && network.value.driver === 'host' && running) {
    return refuse(400, 'container cannot be disconnected from host network or connected to host network');
  }
  const rest = networks.filter((it) => it !== leaving);
  const leadsOut = rest.some(
    ({ endpoint }) => endpoint && ctx.host.networks.get(endpoint.networkId)?.internal === false,
  );
  const ports = leadsOut ? container.ports : [];
  ctx.tx.emit({ type: 'container.networked', seat: ctx.seat, id, networks: rest, ports });
  notePlugs(ctx, { ...container, networks: [leaving] }, 'disconnect');
  return ok(undefined);
}

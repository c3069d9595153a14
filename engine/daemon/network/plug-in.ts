import type { Container, PortBinding } from '../../model/container';
import { madeAttachment } from '../../model/made-attachment';
import type { Endpoint, NetworkAttachment } from '../../model/network';
import { ok, type Result, refuse } from '../../model/result';
import { findContainer, isRunning } from '../containers/find-container';
import type { DaemonContext } from '../context';
import { findNetwork } from './find-network';
import { knownLinks } from './links/known-links';
import { makeEndpoint } from './make-endpoint';
import { networkKind } from './network-kind';
import { publishPorts } from './publish-ports';

/** What a container gets of its host's networks while it runs. */
export interface Plugs {
  networks: readonly NetworkAttachment[];
  ports: readonly PortBinding[];
}

const PREFIX = 'failed to set up container networking: ';

/** Networks and ports for a container that is about to start; nothing is taken until it has (docker-facts §4.1, §7.3). */
export function plugIn(ctx: DaemonContext, container: Container): Result<Plugs> {
  const shared = joins(ctx, container);
  if (!shared.ok) return shared;
  const links = knownLinks(ctx, container);
  if (!links.ok) return links;
  const networks: NetworkAttachment[] = [];
  let address = '';
  let published = false;
  for (const attachment of container.networks) {
    const network = findNetwork(ctx, wantedBy(attachment));
    if (!network.ok) return prefixed(network.error);
    const endpoint = makeEndpoint(ctx, network.value, attachment, links.value);
    if (!endpoint.ok) return prefixed(endpoint.error);
    networks.push(plugged(attachment, endpoint.value));
    address ||= endpoint.value.ipAddress;
    published ||= network.value.driver === 'bridge' && !network.value.internal;
  }
  const ports = published ? publishPorts(ctx, container, address) : ok([]);
  return ports.ok ? ok({ networks, ports: ports.value }) : ports;
}

/** What a container's belonging to a network is while it runs. */
export function plugged(attachment: NetworkAttachment, endpoint: Endpoint): NetworkAttachment {
  return madeAttachment(attachment, endpoint, endpoint.networkId);
}

/** A network that was removed and made again under its name is another one. */
function wantedBy({ network, last }: NetworkAttachment): string {
  return networkKind(network) === 'user-defined' ? (last ?? network) : network;
}

/** Whether the container whose network it wants to share runs. */
function joins(ctx: DaemonContext, { id, hostConfig: { networkMode } }: Container): Result<void> {
  if (networkKind(networkMode) !== 'container') return ok(undefined);
  const found = findContainer(ctx, networkMode.slice('container:'.length));
  if (!found.ok) return refuse(500, `joining network namespace of container: ${found.error.message}`);
  const other = found.value;
  if (other.id === id) return refuse(400, 'cannot join own network namespace');
  if (!isRunning(other)) {
    const what = `container ${other.name} is ${other.state.status}`;
    return refuse(409, `cannot join network namespace of a non running container: ${what}`);
  }
  if (other.state.status === 'restarting') {
    const advice = 'wait until the container is running';
    return refuse(409, `cannot join network namespace of container: Container ${other.id} is restarting, ${advice}`);
  }
  return ok(undefined);
}

function prefixed({ status, message }: { status: Parameters<typeof refuse>[0]; message: string }): Result<never> {
  return refuse(status, `${PREFIX}${message}`);
}

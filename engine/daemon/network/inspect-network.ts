import type { Network } from '../../model/network';
import { ok, type Result } from '../../model/result';
import { UtcTime } from '../../model/utc-time';
import type { JsonObject } from '../api/json-object';
import type { DaemonContext } from '../context';
import { findNetwork } from './find-network';
import { pluggedIn } from './list-networks';

/** `GET /networks/{id}`, keys in Docker's order; only running containers are in it (docker-facts §3.3). */
export function inspectNetwork(ctx: DaemonContext, name: string): Result<JsonObject> {
  const found = findNetwork(ctx, name);
  if (!found.ok) return found;
  const network = found.value;
  return ok({
    Name: network.name,
    Id: network.id,
    Created: new UtcTime(network.created || ctx.state.room.openedAt).rfc3339,
    Scope: 'local',
    Driver: network.driver,
    EnableIPv4: true,
    EnableIPv6: false,
    IPAM: ipam(network),
    Internal: network.internal,
    Attachable: network.attachable,
    Ingress: false,
    ConfigFrom: { Network: '' },
    ConfigOnly: false,
    Containers: containers(ctx, network),
    Options: network.name === 'bridge' ? DEFAULT_BRIDGE : Object.fromEntries(network.options),
    Labels: Object.fromEntries(network.labels),
  });
}

const DEFAULT_BRIDGE: JsonObject = {
  'com.docker.network.bridge.default_bridge': 'true',
  'com.docker.network.bridge.enable_icc': 'true',
  'com.docker.network.bridge.enable_ip_masquerade': 'true',
  'com.docker.network.bridge.host_binding_ipv4': '0.0.0.0',
  'com.docker.network.bridge.name': 'docker0',
  'com.docker.network.driver.mtu': '1500',
};

function ipam({ ipam: pools, driver, name }: Network): JsonObject {
  const config = pools.map(({ subnet, ipRange, gateway }) => ({
    Subnet: subnet,
    ...(ipRange !== '' && { IPRange: ipRange }),
    ...(gateway !== '' && { Gateway: gateway }),
  }));
  const builtIn = driver !== 'bridge' || name === 'bridge';
  return { Driver: 'default', Options: builtIn ? null : {}, Config: driver === 'bridge' ? config : null };
}

function containers(ctx: DaemonContext, network: Network): JsonObject {
  const plugged = pluggedIn(ctx, network).sort((a, b) => (a.container.id < b.container.id ? -1 : 1));
  return Object.fromEntries(
    plugged.map(({ container, endpoint }) => [
      container.id,
      {
        Name: container.name,
        EndpointID: endpoint.id,
        MacAddress: endpoint.macAddress,
        IPv4Address: endpoint.ipAddress === '' ? '' : `${endpoint.ipAddress}/${endpoint.prefixLength}`,
        IPv6Address: '',
      },
    ]),
  );
}

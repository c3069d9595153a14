import type { Container, PortBinding } from '../../model/container';
import { digestOf } from '../../model/digest';
import type { NetworkAttachment } from '../../model/network';
import type { JsonObject } from '../api/json-object';
import type { DaemonContext } from '../context';
import { onDefaultBridge } from '../network/default-bridge';
import { dnsNames } from '../network/dns-names';
import { networkOf } from '../network/find-network';
import { networkKind } from '../network/network-kind';

/** The `NetworkSettings` of `docker inspect`: addresses and ports only while the container runs. */
export function inspectNetwork(ctx: DaemonContext, container: Container): JsonObject {
  const { state, seat } = ctx;
  const { id, config, networks } = container;
  const connected = networks.some(({ endpoint }) => endpoint !== null);
  const sandbox = connected ? digestOf(`sandbox ${state.room.id} ${seat} ${id} ${startOf(container)}`).slice(7) : '';
  const addressed = networks.some(({ endpoint }) => endpoint && endpoint.ipAddress !== '');
  const bridge = onDefaultBridge(ctx, container)?.endpoint ?? null;
  return {
    Bridge: '',
    SandboxID: sandbox,
    SandboxKey: connected ? `/var/run/docker/netns/${sandbox.slice(0, 12)}` : '',
    Ports: addressed ? portMap(config.ExposedPorts, container.ports) : {},
    HairpinMode: false,
    LinkLocalIPv6Address: '',
    LinkLocalIPv6PrefixLen: 0,
    SecondaryIPAddresses: null,
    SecondaryIPv6Addresses: null,
    EndpointID: bridge?.id ?? '',
    Gateway: bridge?.gateway ?? '',
    GlobalIPv6Address: '',
    GlobalIPv6PrefixLen: 0,
    IPAddress: bridge?.ipAddress ?? '',
    IPPrefixLen: bridge?.prefixLength ?? 0,
    IPv6Gateway: '',
    MacAddress: bridge?.macAddress ?? '',
    Networks: Object.fromEntries(
      networks
        .map((attachment) => [networkOf(ctx, attachment.network)?.name ?? attachment.network, attachment] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, attachment]) => [name, member(container, name, attachment)]),
    ),
  };
}

function member(container: Container, name: string, attachment: NetworkAttachment): JsonObject {
  const { endpoint, last, aliases, links, wantedAddress, wantedMac } = attachment;
  const own = networkKind(name) === 'user-defined';
  return {
    IPAMConfig: wantedAddress === '' ? null : { IPv4Address: wantedAddress },
    Links: links ? [...links] : null,
    Aliases: aliases.length > 0 ? [...aliases] : null,
    MacAddress: endpoint?.macAddress ?? wantedMac,
    DriverOpts: null,
    GwPriority: 0,
    NetworkID: endpoint?.networkId ?? last ?? '',
    EndpointID: endpoint?.id ?? '',
    Gateway: endpoint?.gateway ?? '',
    IPAddress: endpoint?.ipAddress ?? '',
    IPPrefixLen: endpoint?.prefixLength ?? 0,
    IPv6Gateway: '',
    GlobalIPv6Address: '',
    GlobalIPv6PrefixLen: 0,
    DNSNames: own && endpoint ? dnsNames(container, aliases) : null,
  };
}

/** What is published, by the container's port. */
function portMap(exposed: readonly string[], bindings: readonly PortBinding[]): JsonObject {
  const map: JsonObject = {};
  for (const key of exposed) {
    const open = bindings.filter(({ containerPort, protocol }) => `${containerPort}/${protocol}` === key);
    map[key] =
      open.length === 0 ? null : open.map(({ hostIp, hostPort }) => ({ HostIp: hostIp, HostPort: String(hostPort) }));
  }
  return map;
}

function startOf({ state }: Container): number {
  return 'startedAt' in state ? state.startedAt : 0;
}

import type { Container, PortBinding } from '../../model/container';
import { digestOf } from '../../model/digest';
import type { JsonObject } from '../api';
import type { DaemonContext } from '../context';
import { GATEWAY } from '../network/allocate';

/** The `NetworkSettings` of `docker inspect`: empty but for the network's name unless the container runs. */
export function inspectNetwork({ state, seat }: DaemonContext, container: Container): JsonObject {
  const { id, ipAddress, config, hostConfig } = container;
  const connected = ipAddress !== '';
  const none = hostConfig.networkMode === 'none';
  const hex = (what: string) => digestOf(`${what} ${state.room.id} ${seat} ${id} ${startOf(container)}`).slice(7);
  const mac = connected ? macOf(ipAddress) : '';
  const endpoint = connected ? hex('endpoint') : '';
  const addresses = {
    Gateway: connected ? GATEWAY : '',
    IPAddress: ipAddress,
    IPPrefixLen: connected ? 16 : 0,
    IPv6Gateway: '',
    GlobalIPv6Address: '',
    GlobalIPv6PrefixLen: 0,
  };
  return {
    Bridge: '',
    SandboxID: connected ? hex('sandbox') : '',
    SandboxKey: connected ? `/var/run/docker/netns/${hex('sandbox').slice(0, 12)}` : '',
    Ports: connected ? portMap(config.ExposedPorts, container.ports) : {},
    HairpinMode: false,
    LinkLocalIPv6Address: '',
    LinkLocalIPv6PrefixLen: 0,
    SecondaryIPAddresses: null,
    SecondaryIPv6Addresses: null,
    EndpointID: endpoint,
    Gateway: addresses.Gateway,
    GlobalIPv6Address: '',
    GlobalIPv6PrefixLen: 0,
    IPAddress: addresses.IPAddress,
    IPPrefixLen: addresses.IPPrefixLen,
    IPv6Gateway: '',
    MacAddress: mac,
    Networks: {
      [none ? 'none' : 'bridge']: {
        IPAMConfig: null,
        Links: null,
        Aliases: null,
        MacAddress: mac,
        DriverOpts: null,
        GwPriority: 0,
        NetworkID: connected ? digestOf(`bridge ${state.room.id} ${seat}`).slice(7) : '',
        EndpointID: endpoint,
        ...addresses,
        DNSNames: null,
      },
    },
  };
}

function portMap(exposed: readonly string[], bindings: readonly PortBinding[]): JsonObject {
  const map: JsonObject = {};
  for (const key of exposed) {
    const open = bindings.filter(({ containerPort, protocol }) => `${containerPort}/${protocol}` === key);
    map[key] =
      open.length === 0 ? null : open.map(({ hostIp, hostPort }) => ({ HostIp: hostIp, HostPort: String(hostPort) }));
  }
  return map;
}

/** Made from the address, as Docker long did; two containers of one host never share one. */
function macOf(ipAddress: string): string {
  const tail = ipAddress.split('.').map((part) => Number(part).toString(16).padStart(2, '0'));
  return ['02', '42', ...tail].join(':');
}

function startOf({ state }: Container): number {
  return 'startedAt' in state ? state.startedAt : 0;
}

import type { Container } from '../../model/container';
import { digestOf } from '../../model/digest';
import { ipv4Block } from '../../model/ipv4';
import type { Interface } from '../../model/network';
import { primaryAddress } from '../../model/primary-address';
import type { DaemonContext } from '../context';
import { HOST_ADDRESS, HOST_GATEWAY, HOST_PREFIX } from './host-addresses';
import { type Stack, stackOf } from './stack-of';

/** The network cards that programs of a container see: its own, another container's, or the host's. */
export function containerInterfaces(ctx: DaemonContext, container: Container): Interface[] {
  const stack = stackOf(ctx, container);
  return stack ? interfacesOf(ctx, stack) : [];
}

/** The cards of a stack besides `lo`, the one with the default route first. */
export function interfacesOf(ctx: DaemonContext, stack: Stack): Interface[] {
  if (stack.of === 'host') return hostInterfaces(ctx);
  const cards: Interface[] = [];
  for (const { endpoint } of stack.container.networks) {
    if (!endpoint || endpoint.ipAddress === '') continue;
    const { ipAddress: address, prefixLength, gateway, macAddress } = endpoint;
    cards.push({ name: `eth${cards.length}`, address, prefixLength, gateway, macAddress });
  }
  return cards;
}

/** The first address of the stack that a container is in, `''` without one. */
export function addressOf(ctx: DaemonContext, container: Container): string {
  const stack = stackOf(ctx, container);
  if (!stack) return '';
  return stack.of === 'host' ? HOST_ADDRESS : primaryAddress(stack.container);
}

function hostInterfaces({ host, seat }: DaemonContext): Interface[] {
  const cards: Interface[] = [
    {
      name: 'eth0',
      address: HOST_ADDRESS,
      prefixLength: HOST_PREFIX,
      gateway: HOST_GATEWAY,
      macAddress: macOf(`${seat} eth0`),
    },
  ];
  for (const { id, name, ipam } of host.networks.values()) {
    const [pool] = ipam;
    const block = pool && ipv4Block(pool.subnet);
    if (!pool || !block || pool.gateway === '') continue;
    cards.push({
      name: name === 'bridge' ? 'docker0' : `br-${id.slice(0, 12)}`,
      address: pool.gateway,
      prefixLength: block.prefixLength,
      gateway: '',
      macAddress: macOf(id),
    });
  }
  return cards;
}

function macOf(text: string): string {
  const hex = digestOf(text).slice(7, 17);
  return `02:${(hex.match(/../g) ?? []).join(':')}`;
}

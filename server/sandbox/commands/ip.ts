import type { Command } from 'just-bash';
import type { Interface } from '#engine/model/network';
import type { RunContext } from '../thread/run-context';
import { isBusybox } from './is-busybox';
import { changeByIp, changeNetwork } from './kernel/change-network';
import { failed, printed } from './outcome';

/** `ip addr`, `ip link`, `ip route`, `ip neigh` with `-4 -6 -br`: the interfaces that the room has given. */
export function ipCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const { interfaces } = context.run;
    const busybox = isBusybox(context, 'ip');
    const words = args.filter((arg) => !arg.startsWith('-'));
    const [what = '', verb = 'show', ...more] = words;
    const only =
      more[verb === 'show' && more[0] === 'dev' ? 1 : 0] ?? (/^(show|list|ls|s|dev)$/.test(verb) ? undefined : verb);
    if (/^(add|del|delete|set|change|replace|append|flush)$/.test(verb)) return changeByIp(context, words);
    const brief = args.some((arg) => arg === '-br' || arg === '-brief');
    if ('address'.startsWith(what) && what !== '') {
      if (only !== undefined && only !== 'lo' && !interfaces.some(({ name }) => name === only)) {
        return failed(busybox ? `ip: can't find device '${only}'\n` : `Device "${only}" does not exist.\n`);
      }
      return printed(brief ? briefly(interfaces) : listing(interfaces, only, busybox, true));
    }
    if ('link'.startsWith(what) && what !== '') return printed(listing(interfaces, only, busybox, false));
    if ('route'.startsWith(what) && what !== '') return printed(routes(interfaces, busybox));
    if ('neighbour'.startsWith(what) && what !== '') return printed('');
    if (what === '') return failed('Usage: ip [ OPTIONS ] OBJECT { COMMAND | help }\n', 255);
    return failed(`Object "${what}" is unknown, try "ip help".\n`);
  };
}

/** `ifconfig`: the same, in its older form. */
export function ifconfigCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const busybox = isBusybox(context, 'ifconfig');
    const [only, ...changes] = args.filter((arg) => !arg.startsWith('-'));
    if (changes.length > 0) {
      const call = /^\d/.test(changes[0] ?? '') ? 'SIOCSIFADDR' : 'SIOCSIFFLAGS';
      return changeNetwork(context, 'ifconfig', call, busybox ? 1 : 255);
    }
    const loopback: Interface = { name: 'lo', address: '127.0.0.1', prefixLength: 8, gateway: '', macAddress: '' };
    const all = [...context.run.interfaces, loopback].filter(({ name }) => only === undefined || name === only);
    if (all.length === 0)
      return failed(
        busybox
          ? `ifconfig: ${only}: error fetching interface information: Device not found\n`
          : `${only}: error fetching interface information: Device not found\n`,
      );
    return printed(
      all
        .map((one) => (busybox ? oldForm(one) : newForm(one)))
        .join('\n')
        .concat('\n'),
    );
  };
}

/** `route [-n]` and `netstat -rn`. */
export function routeCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const change = args.find((arg) => arg === 'add' || arg === 'del');
    if (change) {
      return changeNetwork(
        context,
        'route',
        change === 'add' ? 'SIOCADDRT' : 'SIOCDELRT',
        isBusybox(context, 'route') ? 1 : 7,
      );
    }
    const rows = context.run.interfaces.flatMap(({ name, address, prefixLength, gateway }, at) => [
      ...(gateway !== '' && at === firstWithGateway(context.run.interfaces)
        ? [['0.0.0.0', gateway, '0.0.0.0', 'UG', name]]
        : []),
      [networkOf(address, prefixLength), '0.0.0.0', maskOf(prefixLength), 'U', name],
    ]);
    const line = ([to = '', by = '', mask = '', flags = '', name = '']: string[]) =>
      `${to.padEnd(15)} ${by.padEnd(15)} ${mask.padEnd(15)} ${flags.padEnd(5)} 0      0        0 ${name}\n`;
    return printed(
      `Kernel IP routing table\nDestination     Gateway         Genmask         Flags Metric Ref    Use Iface\n${rows.map(line).join('')}`,
    );
  };
}

function listing(
  interfaces: readonly Interface[],
  only: string | undefined,
  busybox: boolean,
  addresses: boolean,
): string {
  const group = busybox ? '' : ' group default';
  const lo = `1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN${group} qlen 1000
    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
${addresses ? inet('lo', '127.0.0.1', 8, '', 'host') : ''}`;
  const cards = interfaces.map((card, at) => {
    const { name, address, prefixLength, macAddress } = card;
    const peer = name.startsWith('eth') ? `${name}@if${at * 2 + 9}` : name;
    const flags = busybox ? 'BROADCAST,MULTICAST,UP,LOWER_UP,M-DOWN' : 'BROADCAST,MULTICAST,UP,LOWER_UP';
    return {
      name,
      text: `${at + 2}: ${peer}: <${flags}> mtu 1500 qdisc noqueue state UP${group} \n    link/ether ${macAddress} brd ff:ff:ff:ff:ff:ff${busybox ? '' : ' link-netnsid 0'}\n${
        addresses ? inet(name, address, prefixLength, ` brd ${broadcastOf(address, prefixLength)}`, 'global') : ''
      }`,
    };
  });
  return [{ name: 'lo', text: lo }, ...cards]
    .filter(({ name }) => only === undefined || name === only)
    .map(({ text }) => text)
    .join('');
}

function inet(name: string, address: string, prefix: number, brd: string, scope: string): string {
  return `    inet ${address}/${prefix}${brd} scope ${scope} ${name}\n       valid_lft forever preferred_lft forever\n`;
}

function briefly(interfaces: readonly Interface[]): string {
  const row = (name: string, state: string, address: string) => `${name.padEnd(16)} ${state.padEnd(14)} ${address} \n`;
  return [
    row('lo', 'UNKNOWN', '127.0.0.1/8'),
    ...interfaces.map(({ name, address, prefixLength }, at) =>
      row(name.startsWith('eth') ? `${name}@if${at * 2 + 9}` : name, 'UP', `${address}/${prefixLength}`),
    ),
  ].join('');
}

function routes(interfaces: readonly Interface[], busybox: boolean): string {
  const way = interfaces[firstWithGateway(interfaces)];
  const kernel = busybox ? 'scope link  src' : 'proto kernel scope link src';
  const direct = interfaces.map(
    ({ name, address, prefixLength }) =>
      `${networkOf(address, prefixLength)}/${prefixLength} dev ${name} ${kernel} ${address} \n`,
  );
  return [way ? `default via ${way.gateway} dev ${way.name} \n` : '', ...direct].join('');
}

function firstWithGateway(interfaces: readonly Interface[]): number {
  return interfaces.findIndex(({ gateway }) => gateway !== '');
}

function oldForm({ name, address, prefixLength, macAddress }: Interface): string {
  const lo = name === 'lo';
  const head = lo ? 'Link encap:Local Loopback  ' : `Link encap:Ethernet  HWaddr ${macAddress.toUpperCase()}  `;
  const brd = lo ? '' : `  Bcast:${broadcastOf(address, prefixLength)}`;
  return `${name.padEnd(9)} ${head}
          inet addr:${address}${brd}  Mask:${maskOf(prefixLength)}
          UP ${lo ? 'LOOPBACK' : 'BROADCAST'} RUNNING${lo ? '' : ' MULTICAST'}  MTU:${lo ? 65536 : 1500}  Metric:1
          RX packets:0 errors:0 dropped:0 overruns:0 frame:0
          TX packets:0 errors:0 dropped:0 overruns:0 carrier:0
          collisions:0 txqueuelen:${lo ? 1000 : 0} 
          RX bytes:0 (0.0 B)  TX bytes:0 (0.0 B)
`;
}

function newForm({ name, address, prefixLength, macAddress }: Interface): string {
  const lo = name === 'lo';
  const brd = lo ? '' : `  broadcast ${broadcastOf(address, prefixLength)}`;
  return `${name}: flags=${lo ? '73<UP,LOOPBACK,RUNNING>' : '4163<UP,BROADCAST,RUNNING,MULTICAST>'}  mtu ${lo ? 65536 : 1500}
        inet ${address}  netmask ${maskOf(prefixLength)}${brd}
        ${lo ? 'loop  txqueuelen 1000  (Local Loopback)' : `ether ${macAddress}  txqueuelen 0  (Ethernet)`}
        RX packets 0  bytes 0 (0.0 B)
        TX packets 0  bytes 0 (0.0 B)
`;
}

function bits(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function dotted(value: number): string {
  return [24, 16, 8, 0].map((shift) => (Math.floor(value / 2 ** shift) % 256).toString()).join('.');
}

function networkOf(address: string, prefix: number): string {
  const size = 2 ** (32 - prefix);
  return dotted(Math.floor(bits(address) / size) * size);
}

function broadcastOf(address: string, prefix: number): string {
  const size = 2 ** (32 - prefix);
  return dotted(Math.floor(bits(address) / size) * size + size - 1);
}

function maskOf(prefix: number): string {
  return dotted(2 ** 32 - 2 ** (32 - prefix));
}

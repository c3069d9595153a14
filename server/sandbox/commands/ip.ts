import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { failed, printed } from './outcome';

/** `ip addr`, `ip route`, `ip link`: one loopback and one interface on Docker's default bridge. */
export function ipCommand(context: RunContext): Command['execute'] {
  const { ipAddress, place } = context.run;
  const name = place === 'host' ? 'docker0' : 'eth0';
  return async (args) => {
    const what = args.find((arg) => !arg.startsWith('-')) ?? '';
    if (/^a(ddr(ess)?)?$/.test(what)) return printed(addresses(name, ipAddress));
    if (/^r(oute)?$/.test(what)) return printed(ipAddress ? routes(name, ipAddress, place) : '');
    if (/^l(ink)?$/.test(what)) {
      return printed(
        addresses(name, ipAddress)
          .split('\n')
          .filter((line) => !/^ {4}(inet|valid)/.test(line))
          .join('\n'),
      );
    }
    return failed(`ip: the classroom knows "ip addr", "ip link" and "ip route"\n`);
  };
}

function addresses(name: string, address: string): string {
  const loopback = `1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN qlen 1000
    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
    inet 127.0.0.1/8 scope host lo
       valid_lft forever preferred_lft forever
`;
  if (!address) return loopback;
  const mac = ['02', '42', ...address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'))].join(':');
  return `${loopback}2: ${name}@if9: <BROADCAST,MULTICAST,UP,LOWER_UP,M-DOWN> mtu 1500 qdisc noqueue state UP
    link/ether ${mac} brd ff:ff:ff:ff:ff:ff
    inet ${address}/16 brd 172.17.255.255 scope global ${name}
       valid_lft forever preferred_lft forever
`;
}

function routes(name: string, address: string, place: 'host' | 'container'): string {
  const direct = `172.17.0.0/16 dev ${name} scope link  src ${address}\n`;
  return place === 'host' ? direct : `default via 172.17.0.1 dev ${name}\n${direct}`;
}

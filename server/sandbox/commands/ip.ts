import type { Command } from 'just-bash';
import { blockText, ipv4Block, ipv4Text } from '#engine/model/ipv4';
import type { Interface } from '#engine/model/network';
import type { RunContext } from '../thread/run-context';
import { failed, printed } from './outcome';

/** `ip addr`, `ip route`, `ip link` of the cards that the container (or the host) has, and of `lo`. */
export function ipCommand(context: RunContext): Command['execute'] {
  const { interfaces, place } = context.run;
  return async (args) => {
    const [what = '', ...rest] = args.filter((arg) => !arg.startsWith('-'));
    const wanted = rest.filter((word) => !['show', 'list', 'ls', 'dev'].includes(word))[0];
    if (/^a(d(d(r(ess)?)?)?)?$/.test(what)) return printed(cards(interfaces, place, wanted, true));
    if (/^r(o(u(te?)?)?)?$/.test(what)) return printed(routes(interfaces));
    if (/^l(i(nk?)?)?$/.test(what)) return printed(cards(interfaces, place, wanted, false));
    return failed(`ip: the classroom knows "ip addr", "ip link" and "ip route"\n`);
  };
}

function cards(
  interfaces: readonly Interface[],
  place: 'host' | 'container',
  wanted: string | undefined,
  addressed: boolean,
): string {
  const loopback = [
    '1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN qlen 1000',
    '    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00',
    ...(addressed
      ? [
          '    inet 127.0.0.1/8 scope host lo',
          '       valid_lft forever preferred_lft forever',
          '    inet6 ::1/128 scope host ',
          '       valid_lft forever preferred_lft forever',
        ]
      : []),
  ];
  const lines = wanted === undefined || wanted === 'lo' ? loopback : [];
  for (const [n, card] of interfaces.entries()) {
    const { name, address, prefixLength, macAddress } = card;
    if (wanted !== undefined && wanted !== name) continue;
    const block = ipv4Block(`${address}/${prefixLength}`);
    const peer = place === 'container' ? `@if${n * 2 + 6}` : '';
    lines.push(
      `${n + 2}: ${name}${peer}: <BROADCAST,MULTICAST,UP,LOWER_UP${peer ? ',M-DOWN' : ''}> mtu 1500 qdisc noqueue state UP `,
      `    link/ether ${macAddress} brd ff:ff:ff:ff:ff:ff`,
    );
    if (addressed) {
      lines.push(
        `    inet ${address}/${prefixLength} brd ${ipv4Text(block?.last ?? 0)} scope global ${name}`,
        '       valid_lft forever preferred_lft forever',
      );
    }
  }
  return lines.map((line) => `${line}\n`).join('');
}

function routes(interfaces: readonly Interface[]): string {
  const way = interfaces.find(({ gateway }) => gateway !== '');
  const lines = way ? [`default via ${way.gateway} dev ${way.name} `] : [];
  for (const { name, address, prefixLength } of interfaces) {
    const block = ipv4Block(`${address}/${prefixLength}`);
    if (block) lines.push(`${blockText(block)} dev ${name} scope link  src ${address} `);
  }
  return lines.map((line) => `${line}\n`).join('');
}

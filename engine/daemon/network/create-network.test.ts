import { expect, test } from 'vitest';
import { predefinedNetworks } from '../../model/network';
import { expectOk } from '../testing';
import { NetworkHost, pool } from './testing';

test('N1 every host has bridge, host and none, which can be neither made nor removed', () => {
  const host = new NetworkHost();
  expect(host.daemon.networkList().map(({ name }) => name)).toEqual(['bridge', 'host', 'none']);
  expect(host.message(host.network('bridge'))).toBe('operation is not permitted on predefined bridge network ');
  expect(host.message(host.daemon.networkRemove('none'))).toBe('none is a pre-defined network and cannot be removed');
  expect(host.message(host.network('x', { driver: 'overlay' }))).toContain('This node is not a swarm manager.');
  expect(host.message(host.network('x', { driver: 'macvlan' }))).toContain('this room simulates "bridge" only');
});

test('N2 a network gets the next free subnet or the one that was chosen, and no two overlap', () => {
  const host = new NetworkHost();
  expectOk(host.network('a'));
  expectOk(host.network('b', pool('172.19.0.0/24')));
  expectOk(host.network('c'));
  const subnets = host.daemon.networkList().map(({ ipam }) => ipam[0]?.subnet);
  expect(subnets.slice(3)).toEqual(['172.18.0.0/16', '172.19.0.0/24', '172.20.0.0/16']);
  expect(host.message(host.network('a'))).toBe('network with name a already exists');
  expect(host.message(host.network('d', pool('172.19.0.0/16')))).toBe(
    'invalid pool request: Pool overlaps with other one on this address space',
  );
  for (let n = 0; n < 27; n += 1) expectOk(host.network(`more${n}`));
  expect(host.message(host.network('last'))).toBe('all predefined address pools have been fully subnetted');
});

test.each([
  [pool('foo'), 'invalid subnet foo: invalid CIDR block notation'],
  [pool('10.0.0.5/24'), 'invalid subnet 10.0.0.5/24: it should be 10.0.0.0/24'],
  [
    pool('10.0.0.0/24', '10.0.0.0/16'),
    'invalid ip-range 10.0.0.0/16: CIDR block is bigger than its parent subnet 10.0.0.0/24',
  ],
  [
    pool('10.0.0.0/24', '', '10.0.9.1'),
    "invalid gateway 10.0.9.1: parent subnet 10.0.0.0/24 doesn't contain this address",
  ],
])('N3 mistakes in subnets are named: %j', (more, line) => {
  const host = new NetworkHost();
  expect(host.message(host.network('n', more))).toContain(`invalid network config:\n`);
  expect(host.message(host.network('n', more))).toContain(line);
});

test('N16 the built-in networks of a host are the same in every replay', () => {
  expect(predefinedNetworks('s1').map(({ id }) => id)).toEqual(predefinedNetworks('s1').map(({ id }) => id));
  expect(predefinedNetworks('s1')[0]?.id).not.toBe(predefinedNetworks('s2')[0]?.id);
});

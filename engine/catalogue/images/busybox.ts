import { DEFAULT_PATH } from '../../model/default-path';
import type { Recipe } from '../recipe';
import { binary, dir, dirs, link, links, type Tree, text } from '../tree';
import { group, HOSTS, passwd } from '../trees/accounts';
import { BUSYBOX_APPLETS } from '../trees/busybox-applets';

const USERS = passwd(`
  root:0:0:root:/root:/bin/sh
  daemon:1:1:daemon:/usr/sbin:/bin/false
  bin:2:2:bin:/bin:/bin/false
  sys:3:3:sys:/dev:/bin/false
  sync:4:100:sync:/bin:/bin/sync
  mail:8:8:mail:/var/spool/mail:/bin/false
  www-data:33:33:www-data:/var/www:/bin/false
  operator:37:37:Operator:/var:/bin/false
  nobody:65534:65534:nobody:/home:/bin/false`);

const GROUPS = group(`
  root:0:
  daemon:1:
  bin:2:
  sys:3:
  adm:4:
  tty:5:
  disk:6:
  wheel:10:root
  mail:8:
  www-data:33:
  operator:37:
  users:100:
  nobody:65534:`);

/** @param size of the one program, in bytes */
function tree(size: number): Tree {
  return {
    ...dirs('/dev', '/etc', '/proc', '/sys', '/usr', '/usr/bin', '/usr/sbin', '/var', '/var/spool', '/var/www'),
    '/home': dir(0o755, 65534, 65534),
    '/root': dir(0o700),
    '/tmp': dir(0o1777),
    '/var/spool/mail': dir(0o755, 8, 8),
    ...links('/bin', Object.values(BUSYBOX_APPLETS).join(' '), 'busybox'),
    ...links('/bin', 'dnsd ftpd ftpget ftpput httpd inetd tcpsvd telnet telnetd tftp udhcpd udpsvd', 'busybox'),
    '/bin/busybox': binary(size, 'busybox'),
    '/usr/bin/env': link('../../bin/env'),
    '/etc/passwd': text(USERS),
    '/etc/group': text(GROUPS),
    '/etc/hosts': text(HOSTS),
    '/etc/nsswitch.conf': text('passwd:\t\tdb files\ngroup:\t\tdb files\nhosts:\t\tdns files\n'),
    '/etc/localtime': text('UTC0\n'),
  };
}

const CONFIG: Recipe['config'] = {
  Env: [`PATH=${DEFAULT_PATH}`],
  Cmd: ['sh'],
};

/** One layer that holds one program; the smallest image that has a shell. */
export const busybox: Recipe = {
  repository: 'library/busybox',
  tags: ['1.37.0', '1.37', '1', 'stable', 'musl', 'latest'],
  created: '2024-09-26T21:31:42Z',
  steps: [{ createdBy: 'BusyBox 1.37.0 (musl), Alpine 3.22', tree: () => tree(1_977_400) }],
  config: CONFIG,
};

/** Older ones, which bring glibc with them. */
export const oldBusyboxes: readonly Recipe[] = [
  older('1.36.1', '2023-05-18T22:34:17Z', ['1.36.1', '1.36'], 4_261_000),
  older('1.35.0', '2022-12-22T01:20:50Z', ['1.35.0', '1.35'], 4_855_000),
  older('1.28.4', '2018-05-22T17:00:17Z', ['1.28.4', '1.28'], 1_146_000),
];

function older(version: string, created: string, tags: readonly string[], size: number): Recipe {
  return {
    repository: 'library/busybox',
    tags,
    created,
    steps: [
      { createdBy: `BusyBox ${version} (glibc), Debian 12`, tree: () => tree(size) },
      { createdBy: 'CMD ["sh"]' },
    ],
    config: CONFIG,
  };
}

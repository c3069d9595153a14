import { DEFAULT_PATH } from '../../model/default-path';
import type { Recipe } from '../recipe';
import { binary, declared, dir, dirs, link, links, type Tree, text } from '../tree';
import { HOSTS } from '../trees/accounts';
import { alpineAccounts } from '../trees/alpine-accounts';
import { BUSYBOX_APPLETS } from '../trees/busybox-applets';

const PROFILE = `export PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
export PAGER=less
umask 022
`;

function tree(release: string, musl: number): Tree {
  const branch = release.split('.').slice(0, 2).join('.');
  return {
    ...dirs(
      '/dev',
      '/home',
      '/media',
      '/mnt',
      '/opt',
      '/proc',
      '/run',
      '/srv',
      '/sys',
      '/usr/local/bin',
      '/usr/local/lib',
    ),
    ...dirs(
      '/usr/local/share',
      '/usr/share',
      '/var/cache/apk',
      '/var/lib',
      '/var/local',
      '/var/log',
      '/var/opt',
      '/var/spool',
    ),
    '/root': dir(0o700),
    '/tmp': dir(0o1777),
    '/var/tmp': dir(0o1777),
    '/var/run': link('../run'),
    '/var/mail': dir(0o755, 0, 12),
    '/var/empty': dir(0o555),
    ...links('/bin', BUSYBOX_APPLETS['/bin'], 'busybox'),
    ...links('/sbin', BUSYBOX_APPLETS['/sbin'], '/bin/busybox'),
    ...links('/usr/bin', BUSYBOX_APPLETS['/usr/bin'], '/bin/busybox'),
    ...links('/usr/sbin', BUSYBOX_APPLETS['/usr/sbin'], '/bin/busybox'),
    '/bin/busybox': binary(808_712, 'busybox'),
    '/sbin/apk': binary(73_568, 'apk'),
    '/usr/bin/ldd': binary(300, 'ldd'),
    '/usr/bin/getent': binary(51_800, 'getent'),
    '/usr/bin/ssl_client': binary(14_160, 'ssl_client'),
    '/lib/ld-musl-x86_64.so.1': declared(musl, 0o755),
    '/lib/libc.musl-x86_64.so.1': link('ld-musl-x86_64.so.1'),
    '/lib/apk/db/installed': declared(14_900),
    '/usr/lib/libcrypto.so.3': declared(4_690_000, 0o755),
    '/usr/lib/libssl.so.3': declared(876_000, 0o755),
    '/usr/lib/libz.so.1': declared(100_200, 0o755),
    '/usr/lib/libapk.so.2': declared(198_000, 0o755),
    '/etc/ssl/certs/ca-certificates.crt': declared(214_000),
    '/etc/ssl1.1/openssl.cnf': declared(412_000),
    '/etc/alpine-release': text(`${release}\n`),
    '/etc/os-release': text(
      `NAME="Alpine Linux"\nID=alpine\nVERSION_ID=${release}\nPRETTY_NAME="Alpine Linux v${branch}"\nHOME_URL="https://alpinelinux.org/"\n`,
    ),
    '/etc/issue': text(`Welcome to Alpine Linux ${branch}\nKernel \\r on an \\m (\\l)\n\n`),
    '/etc/motd': text('Welcome to Alpine!\n'),
    ...alpineAccounts(),
    '/etc/shadow': text('root:*::0:::::\nnobody:!::0:::::\n', 0o640),
    '/etc/shells': text('# valid login shells\n/bin/sh\n/bin/ash\n'),
    '/etc/profile': text(PROFILE),
    '/etc/hosts': text(HOSTS),
    '/etc/nsswitch.conf': text('hosts: files dns\n'),
    '/etc/apk/world': text('alpine-baselayout\nalpine-keys\napk-tools\nbusybox\nmusl-utils\n'),
    '/etc/apk/arch': text('x86_64\n'),
    '/etc/apk/repositories': text(
      `https://dl-cdn.alpinelinux.org/alpine/v${branch}/main\nhttps://dl-cdn.alpinelinux.org/alpine/v${branch}/community\n`,
    ),
  };
}

function alpine(release: string, created: string, tags: readonly string[], musl: number): Recipe {
  return {
    repository: 'library/alpine',
    tags,
    created,
    steps: [
      { createdBy: `ADD alpine-minirootfs-${release}-x86_64.tar.gz / # buildkit`, tree: () => tree(release, musl) },
      { createdBy: 'CMD ["/bin/sh"]' },
    ],
    config: {
      Env: [`PATH=${DEFAULT_PATH}`],
      Cmd: ['/bin/sh'],
      WorkingDir: '/',
    },
  };
}

export const alpine315 = alpine('3.15.11', '2023-11-30T23:22:19Z', ['3.15.11', '3.15'], 571_000);
export const alpine316 = alpine('3.16.9', '2024-01-27T00:30:55Z', ['3.16.9', '3.16'], 573_000);
/** The base of node:14-alpine. */
export const alpine317 = alpine('3.17.10', '2024-09-06T22:20:07Z', ['3.17.10', '3.17'], 577_000);
export const alpine318 = alpine('3.18.12', '2025-02-14T03:28:36Z', ['3.18.12', '3.18'], 583_000);
export const alpine319 = alpine('3.19.7', '2025-02-14T03:23:30Z', ['3.19.7', '3.19'], 612_000);
export const alpine320 = alpine('3.20.7', '2025-07-15T10:31:55Z', ['3.20.7', '3.20'], 632_000);
export const alpine321 = alpine('3.21.4', '2025-07-15T10:58:01Z', ['3.21.4', '3.21'], 640_000);
export const alpine322 = alpine('3.22.1', '2025-07-15T11:31:35Z', ['3.22.1', '3.22', '3', 'latest'], 650_000);

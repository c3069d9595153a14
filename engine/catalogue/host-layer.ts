import type { Digest } from '../model/digest';
import type { LayerFiles } from '../model/file-tree';
import { catalogueKitchen } from './catalogue-kitchen';
import type { Recipe } from './recipe';
import { binaries, dir, dirs, link, type Tree, text } from './tree';
import { group, passwd } from './trees/accounts';

const USERS = passwd(`
  root:0:0:root:/root:/bin/bash
  daemon:1:1:daemon:/usr/sbin:/usr/sbin/nologin
  nobody:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
  student:1000:1000:Student:/home/student:/bin/bash`);

const GROUPS = group(`
  root:0:
  daemon:1:
  docker:999:student
  nogroup:65534:
  student:1000:`);

const RELEASE = `PRETTY_NAME="Drydock classroom host"
NAME="Drydock"
ID=drydock
ID_LIKE=debian
`;

function tree(): Tree {
  return {
    ...dirs(
      '/dev',
      '/etc/docker',
      '/home',
      '/mnt',
      '/opt',
      '/proc',
      '/run',
      '/srv',
      '/sys',
      '/usr/lib',
      '/usr/local/bin',
      '/usr/sbin',
    ),
    ...dirs('/var/lib/docker', '/var/log'),
    '/bin': link('usr/bin'),
    '/sbin': link('usr/sbin'),
    '/root': dir(0o700),
    '/tmp': dir(0o1777),
    '/var/tmp': dir(0o1777),
    '/home/student': dir(0o755, 1000, 1000),
    ...binaries('/usr/bin', { bash: 1_265_648, docker: 41_870_000, curl: 313_640 }),
    '/usr/bin/sh': link('bash'),
    '/etc/hostname': text('host\n'),
    '/etc/hosts': text('127.0.0.1\tlocalhost\n127.0.1.1\thost\n10.0.0.1\tregistry\n'),
    '/etc/os-release': text(RELEASE),
    '/etc/passwd': text(USERS),
    '/etc/group': text(GROUPS),
    '/etc/docker/daemon.json': text(
      '{\n  "insecure-registries": ["registry:5000"],\n  "registry-mirrors": ["http://registry:5000"]\n}\n',
    ),
  };
}

const host: Recipe = {
  repository: 'host',
  tags: [],
  created: '2026-01-01T00:00:00Z',
  steps: [{ createdBy: 'host', tree }],
  config: {},
};

/** The read-only part of every simulated host's own file system. */
export function hostLayer(): LayerFiles {
  return layer().files;
}

/** Its diffID, under which the catalogue's blobs have it. */
export function hostLayerId(): Digest {
  return layer().meta.diffId;
}

function layer() {
  const [only] = catalogueKitchen.cook(host).layers;
  if (!only) throw new Error('the host has no layer');
  return only;
}

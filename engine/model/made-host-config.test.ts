import { expect, test } from 'vitest';
import type { HostConfig } from './container';
import { madeHostConfig } from './made-host-config';

test('host settings are kept whole', () => {
  // All of them: a new one must stand here to compile, and is then missed when it is not copied.
  const all: Required<HostConfig> = {
    portRequests: [],
    publishAllPorts: true,
    autoRemove: true,
    restartPolicy: { name: 'always', maximumRetryCount: 0 },
    networkMode: 'own',
    init: true,
    readonlyRootfs: true,
    memory: 1,
    nanoCpus: 2,
    pidsLimit: 3,
    recorded: { ShmSize: 4 },
    binds: ['data:/data'],
    mounts: [],
    tmpfs: [['/run', '']],
    volumesFrom: ['web'],
    extraHosts: ['a:10.0.0.1'],
    dns: ['10.0.0.2'],
    dnsSearch: ['lan'],
    dnsOptions: ['debug'],
    links: [{ container: 'f00', name: 'db', alias: 'store' }],
  };
  expect(madeHostConfig(all)).toEqual(all);
  const { portRequests, publishAllPorts, autoRemove, restartPolicy, networkMode } = all;
  const { init, readonlyRootfs, memory, nanoCpus } = all;
  const least: HostConfig = {
    ...{ portRequests, publishAllPorts, autoRemove, restartPolicy, networkMode },
    ...{ init, readonlyRootfs, memory, nanoCpus },
  };
  expect(Object.keys(madeHostConfig(least))).toEqual(Object.keys(least));
});

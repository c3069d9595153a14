import { expect, test } from 'vitest';
import { ClientHost } from '../../client/testing';

test('P8 info counts what is here and has every line of the real client, in its order', () => {
  const host = new ClientHost();
  host.run('live', ['sleep', '600']);
  host.run('frozen', ['sleep', '600']);
  host.docker('docker pause frozen');
  host.docker('docker create busybox');
  const { out } = host.docker('docker system info');
  const labels = [...out.matchAll(/^ +([A-Za-z][\w ]*):/gm)].map(([, label]) => label);
  expect(labels.slice(labels.indexOf('Plugins'))).toEqual([
    'Plugins',
    'Volume',
    'Network',
    'Log',
    'CDI spec directories',
    'Swarm',
    'Runtimes',
    'Default Runtime',
    'Init Binary',
    'containerd version',
    'runc version',
    'init version',
    'Security Options',
    'Profile',
    'Kernel Version',
    'Operating System',
    'OSType',
    'Architecture',
    'CPUs',
    'Total Memory',
    'Name',
    'ID',
    'Docker Root Dir',
    'Debug Mode',
    'Experimental',
    'Insecure Registries',
    'registry',
    'Registry Mirrors',
    'http',
    'Live Restore Enabled',
  ]);
  expect(out).toContain(' Containers: 3\n  Running: 1\n  Paused: 1\n  Stopped: 1\n Images: 1\n');
  expect(host.call(['info', '-f', '{{.ContainersRunning}} {{.ClientInfo.DefaultAPIVersion}}']).out).toBe('1 1.50\n');
});

test('P8 version tells of client and server', () => {
  const host = new ClientHost();
  expect(host.docker('docker version').out).toMatch(/^Client:\n Version: {11}28\.2\.2\n[\s\S]*\n\nServer: /);
  expect(host.call(['version', '-f', '{{.Server.Version}}']).out).toBe('28.2.2\n');
});

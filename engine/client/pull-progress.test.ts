import { expect, test } from 'vitest';
import { redraw } from '../model/redraw';
import { ClientHost } from './testing';
import { TestDesk } from './testing-desk';

test('I140 on a terminal every layer has one line, which is drawn anew until it is complete', () => {
  const desk = new TestDesk();
  desk.type('docker pull nginx');
  desk.passTime();
  const lines = desk.screen.split('\n').map((line) => line.trimEnd());
  expect(lines.slice(0, 2)).toEqual(['Using default tag: latest', 'latest: Pulling from library/nginx']);
  const layers = lines.filter((line) => /^[0-9a-f]{12}: /.test(line));
  expect(layers.length).toBeGreaterThan(3);
  expect(new Set(layers.map((line) => line.slice(12)))).toEqual(new Set([': Pull complete']));
  expect(new Set(layers).size).toBe(layers.length);
  expect(lines.slice(-4)).toEqual([
    expect.stringMatching(/^Digest: sha256:/),
    'Status: Downloaded newer image for nginx:latest',
    'docker.io/library/nginx:latest',
    '',
  ]);
});

test('I140 on the way bars grow', () => {
  const printed = new ClientHost().docker('docker pull nginx', { isTerminal: true }).out;
  const bars = [...printed.matchAll(/: Downloading \[(=*)>( *)\] +[\d.]+k?M?B\/[\d.]+k?M?B\r/g)];
  expect(bars.length).toBeGreaterThan(8);
  for (const [, done = '', rest = ''] of bars) expect(done.length + rest.length).toBe(50);
});

test('I140 a terminal of 110 columns or fewer shows numbers without bars, as nothing else fits', () => {
  const progress = (columns: number) =>
    new ClientHost().docker('docker pull nginx', { isTerminal: true, columns }).out.match(/: Downloading .*?\r/g) ?? [];
  expect(progress(110).length).toBeGreaterThan(8);
  for (const line of progress(110)) expect(line).toMatch(/^: Downloading +[\d.]+k?M?B\/[\d.]+k?M?B\r$/);
  for (const line of progress(111)) expect(line).toContain('[');
});

test('I140 the classic builder draws the pull of its base image too', () => {
  const host = new ClientHost();
  host.save('site/Dockerfile', 'FROM nginx\nRUN true\n');
  const { out } = host.docker('docker build site', { isTerminal: true });
  expect(out).toMatch(/: Downloading \[=*>/);
  const screen = redraw('', out.slice(out.indexOf('Step 1/2')));
  expect(screen).not.toContain('Downloading');
  expect(screen.match(/: Pull complete/g)?.length).toBeGreaterThan(3);
  expect(screen).toMatch(/Status: Downloaded newer image for nginx:latest\n ---> [0-9a-f]{12}\nStep 2\/2/);
});

test('I140 without a terminal there is a line for each new status and none for a bar', () => {
  const { out } = new ClientHost().docker('docker pull alpine');
  expect(out).not.toContain('\u001b');
  expect(out).not.toContain('[');
  expect(out.split('\n').map((line) => line.replace(/^[0-9a-f]{12}/, 'ID'))).toEqual([
    'Using default tag: latest',
    'latest: Pulling from library/alpine',
    'ID: Pulling fs layer',
    'ID: Verifying Checksum',
    'ID: Download complete',
    'ID: Pull complete',
    expect.stringMatching(/^Digest: /),
    'Status: Downloaded newer image for alpine:latest',
    'docker.io/library/alpine:latest',
    '',
  ]);
});

test('I67 a pull by digest names the whole of what it pulls, and the image has no tag', () => {
  const host = new ClientHost();
  const digest = /sha256:[0-9a-f]{64}/.exec(host.docker('docker pull alpine').out)?.[0] ?? '';
  host.docker('docker rmi alpine');
  const lines = host.docker(`docker pull alpine@${digest}`).out.split('\n');
  expect(lines[0]).toBe(`docker.io/library/alpine@${digest}: Pulling from library/alpine`);
  expect(lines.slice(-4)).toEqual([
    `Digest: ${digest}`,
    `Status: Downloaded newer image for alpine@${digest}`,
    `docker.io/library/alpine@${digest}`,
    '',
  ]);
  expect(host.docker("docker images --digests --format '{{.Repository}} {{.Tag}} {{.Digest}}' alpine").out).toBe(
    `alpine <none> ${digest}\n`,
  );
  expect(host.docker(`docker rmi alpine@${digest}`).out).toMatch(new RegExp(`^Untagged: alpine@${digest}\nDeleted: `));
});

test('I141 other platforms are refused, this one is what every image has', () => {
  const host = new ClientHost();
  host.docker('docker tag busybox localhost:5000/ana/web');
  expect(host.docker('docker pull -q --platform linux/amd64 alpine').code).toBe(0);
  expect(host.docker('docker pull --platform linux/arm64 alpine').err).toContain('only linux/amd64');
  expect(host.docker('docker pull --platform foo alpine').err).toBe(
    'Error response from daemon: "foo": unknown operating system or architecture: invalid argument\n',
  );
  expect(host.docker('docker push --platform foo localhost:5000/ana/web').err).toBe(
    'Invalid platform foo"foo": unknown operating system or architecture: invalid argument\n',
  );
  expect(host.docker('docker push -q --platform linux/amd64 localhost:5000/ana/web').out).toBe(
    '\n Info -> Using --platform pushes only the specified platform manifest of a multi-platform image index.\n         Other components, like attestations, will not be included.\n         To push the complete multi-platform image, remove the --platform flag.\n         \nlocalhost:5000/ana/web:latest\n',
  );
});

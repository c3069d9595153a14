import { afterAll, expect, test } from 'vitest';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { catalogueContainer } from './catalogue-container';
import { SandboxRig } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox());
afterAll(() => rig.sandbox.close());

test('T20 apt finds packages only after an update, and not any more without its lists', async () => {
  const debian = catalogueContainer(rig, 'debian:12-slim', 'dash');
  const before = await debian('apt-get install -y curl');
  expect(before.stderr).toBe('E: Unable to locate package curl\n');
  expect(before.end.code).toBe(100);
  expect((await debian('apt-get update')).stdout).toMatch(
    /^Get:1 http:\/\/deb\.debian\.org\/debian bookworm InRelease \[/,
  );
  expect((await debian('apt-get update')).stdout).toMatch(/^Hit:1 /);
  await debian('rm -rf /var/lib/apt/lists/*');
  expect((await debian('apt-get install -y curl')).end.code).toBe(100);
});

test('T21 apt installs dependencies and recommendations, whose programs are there then', async () => {
  const debian = catalogueContainer(rig, 'debian:12-slim', 'dash');
  expect((await debian('curl -V')).stderr).toBe('sh: 1: curl: not found\n');
  const plain = await debian('apt-get update -qq && apt-get install -y curl');
  expect(plain.stdout).toContain('The following additional packages will be installed:\n  ca-certificates ');
  expect(plain.stdout).toMatch(/\nSetting up curl \(\S+\) \.\.\.\n/);
  expect((await debian('curl -V')).end.code).toBe(0);
  expect((await debian('dpkg -l curl')).stdout).toMatch(/\nii {2}curl +\S+ +amd64 /);
  expect((await debian('apt-get install -y curl')).stdout).toContain('curl is already the newest version (');

  const lean = catalogueContainer(rig, 'debian:12-slim', 'dash');
  const { stdout } = await lean('apt-get update -qq && apt-get install -y --no-install-recommends curl');
  expect(stdout).toContain('Recommended packages:\n  ca-certificates ');
  expect(stdout).not.toContain('Setting up ca-certificates');
});

test('T22 apt asks when it is to install more than it was told, and nobody answers', async () => {
  const debian = catalogueContainer(rig, 'debian:12-slim', 'dash');
  const asked = await debian('apt-get update -qq && apt-get install vim');
  expect(asked.stdout).toMatch(/Do you want to continue\? \[Y\/n\] Abort\.\n$/);
  expect(asked.end.code).toBe(1);
  expect((await debian('apt-get install tree')).end.code).toBe(0);
});

test('T23 what apt removes is gone, and what nothing needs any more goes with autoremove', async () => {
  const debian = catalogueContainer(rig, 'debian:12-slim', 'dash');
  await debian('apt-get update -qq && apt-get install -y git');
  expect((await debian('apt-get remove -y git')).stdout).toContain("Use 'apt autoremove' to remove them.");
  expect((await debian('git')).stderr).toBe('sh: 1: git: not found\n');
  expect((await debian('apt-get autoremove -y')).stdout).toContain('Removing git-man');
  expect((await debian('apt-get autoremove -y')).stdout).toContain('0 to remove');
});

test('T24 installed files weigh what they really do', async () => {
  const debian = catalogueContainer(rig, 'debian:12-slim', 'dash');
  const run = await debian('apt-get update -qq && apt-get install -y --no-install-recommends tree');
  const bytes = (under: string) =>
    [...run.edits].reduce(
      (sum, [path, change]) => sum + (path.startsWith(under) && change?.kind === 'file' ? change.size : 0),
      0,
    );
  expect(bytes('/usr')).toBeGreaterThan(100_000);
  expect(bytes('/usr')).toBeLessThan(120_000);
  expect(bytes('/var/lib/apt/lists')).toBeGreaterThan(10_000_000);
  expect(run.edits.has('/var/lib/dpkg/status')).toBe(true);
});

test('T25 only root installs, and only with a network', async () => {
  const debian = catalogueContainer(rig, 'debian:12-slim', 'dash');
  const nobody = await debian('apt-get install -y tree', {
    user: { name: 'nobody', uid: 65534, gid: 65534, home: '/' },
  });
  expect(nobody.stderr).toContain('are you root?');
  const alone = await debian('apt-get update', { interfaces: [] });
  expect(alone.stdout).toContain("Temporary failure resolving 'deb.debian.org'");
  expect(alone.end.code).toBe(0);
});

test('T26 apk installs from its index, counts, and takes away what nothing needs', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  const added = await alpine('apk add --no-cache curl');
  expect(added.stdout).toMatch(
    /\(9\/9\) Installing curl \(\S+\)\nExecuting busybox-\S+\.trigger\nOK: \d+ MiB in 25 packages\n$/,
  );
  expect((await alpine('ls /var/cache/apk; curl -V | head -c 4')).stdout).toBe('curl');
  expect((await alpine('apk add bash && ls /var/cache/apk')).stdout).toContain('APKINDEX');
  expect((await alpine('apk del curl')).stdout).toMatch(/OK: \d+ MiB in 20 packages\n$/);
  expect((await alpine('curl')).stderr).toBe('sh: curl: not found\n');
});

test('T27 apk names what it does not know, and groups packages under a virtual name', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  const unknown = await alpine('apk add --no-cache curl nosuch');
  expect(unknown.stderr).toBe(
    'ERROR: unable to select packages:\n  nosuch (no such package):\n    required by: world[nosuch]\n',
  );
  expect(unknown.end.code).toBe(1);
  await alpine('apk add --no-cache --virtual .build tree');
  expect((await alpine('apk del .build')).stdout).toContain('Purging tree');
  expect((await alpine('apk info | wc -l')).stdout).toBe('16\n');
});

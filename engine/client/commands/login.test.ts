import { expect, test } from 'vitest';
import { EVERYDAY_REGISTRY, type RegistryRules } from '../../model/registry-rules';
import { ClientHost } from '../testing';
import { TestDesk } from '../testing-desk';

const INSECURE = 'WARNING! Using --password via the CLI is insecure. Use --password-stdin.\n';
const UNENCRYPTED = `
WARNING! Your credentials are stored unencrypted in '/home/student/.docker/config.json'.
Configure a credential helper to remove this warning. See
https://docs.docker.com/go/credential-store/

`;

function setRules(host: ClientHost, rules: Partial<RegistryRules>): void {
  host.room.tx().emit({ type: 'class.registry-set', rules: { ...EVERYDAY_REGISTRY, ...rules } });
}

test('I137 a login is kept without its password, used again, and gone after a logout', () => {
  const host = new ClientHost();
  expect(host.docker('docker login -u ana -p longenough')).toMatchObject({
    out: 'Login Succeeded\n',
    err: `${INSECURE}${UNENCRYPTED}`,
    code: 0,
  });
  const auth = btoa('ana:********');
  expect(host.file('.docker/config.json')).toBe(
    `{\n\t"auths": {\n\t\t"https://index.docker.io/v1/": {\n\t\t\t"auth": "${auth}"\n\t\t}\n\t}\n}`,
  );
  // Just that is there already.
  expect(host.docker('docker login -u ana -p longenough').err).toBe(INSECURE);
  expect(host.docker('docker login')).toMatchObject({
    out: 'Login Succeeded\n',
    err: "Authenticating with existing credentials... [Username: ana]\n\n Info -> To login with a different account, run 'docker logout' followed by 'docker login'\n\n\n",
  });
  host.docker('docker tag busybox ana/web');
  expect(host.docker('docker push -q ana/web')).toMatchObject({ out: 'docker.io/ana/web:latest\n', code: 0 });
  expect(host.docker('docker logout')).toMatchObject({
    out: 'Removing login credentials for https://index.docker.io/v1/\n',
    err: '',
    code: 0,
  });
  expect(host.file('.docker/config.json')).toBe('{\n\t"auths": {}\n}');
  expect(host.docker('docker push -q ana/web')).toMatchObject({
    err: 'denied: requested access to the resource is denied\n',
    code: 1,
  });
});

test('I137 other settings of the file stay, and what is no login there is none', () => {
  const host = new ClientHost();
  host.save('.docker/config.json', '{"psFormat":"x","auths":{"localhost:5000":{"auth":"!"},"b:1":7}}');
  host.docker('docker login -u ana -p x http://registry:5000/v2/');
  expect(JSON.parse(host.file('.docker/config.json') ?? '')).toEqual({
    auths: { 'b:1': 7, 'localhost:5000': { auth: '!' }, 'registry:5000': { auth: btoa('ana:********') } },
    psFormat: 'x',
  });
  expect(host.docker('docker logout https://registry:5000').out).toBe('Removing login credentials for registry:5000\n');
  host.save('.docker/config.json', 'no JSON');
  expect(host.docker('docker logout nowhere')).toMatchObject({ err: '', code: 0 });
  expect(host.docker('docker login -u ana -p x localhost:5000').code).toBe(0);
  expect(host.docker('docker pull localhost:5000/nosuch').err).toContain('manifest unknown');
});

test('I137 passwords from standard input', () => {
  const host = new ClientHost();
  expect(host.docker('docker login -u ana --password-stdin', { stdin: 'longenough\n' })).toMatchObject({
    out: 'Login Succeeded\n',
    err: UNENCRYPTED,
  });
  expect(host.docker('docker login -u ana --password-stdin', { stdin: 'short\n' })).toMatchObject({
    err: 'Error response from daemon: Get "https://registry-1.docker.io/v2/": unauthorized: incorrect username or password\n',
    code: 1,
  });
});

test.each([
  ['', 'Error: Cannot perform an interactive login from a non TTY device'],
  ['-u ana localhost:5000', 'Error: Cannot perform an interactive login from a non TTY device'],
  ['-p x --password-stdin -u a', 'conflicting options: cannot specify both --password and --password-stdin'],
  ['--password-stdin', 'the --password-stdin option requires --username to be set'],
  ["-u '' -p x", 'username is empty'],
  ["-u ana -p ''", 'password is empty'],
])('I137 docker login %s is refused', (flags, message) => {
  const host = new ClientHost();
  expect(host.docker(`docker login ${flags}`)).toMatchObject({ out: '', err: `${message}\n`, code: 1 });
});

test('I133 a registry with accounts wants them at build, run and pull', () => {
  const host = new ClientHost();
  host.docker('docker tag busybox localhost:5000/ana/base');
  host.docker('docker push -q localhost:5000/ana/base');
  host.docker('docker rmi localhost:5000/ana/base');
  setRules(host, { accounts: true });
  host.save('Dockerfile', 'FROM localhost:5000/ana/base\n');
  const closed = 'Head "http://localhost:5000/v2/ana/base/manifests/latest": no basic auth credentials';
  const classic = { env: ['HOME=/home/student', 'DOCKER_BUILDKIT=0'] };
  expect(host.docker('docker run --rm localhost:5000/ana/base').err).toContain(closed);
  expect(host.docker('docker build .', classic).err).toContain(closed);
  expect(host.docker('docker build .').err).toContain('no basic auth credentials');
  host.docker('docker login -u ana -p longenough localhost:5000');
  expect(host.docker('docker build .', classic).code).toBe(0);
  host.docker('docker rmi localhost:5000/ana/base');
  expect(host.docker('docker build .').code).toBe(0);
  expect(host.docker('docker run --rm localhost:5000/ana/base true').code).toBe(0);
});

test('I138 at a terminal the client asks, and the password is not shown', () => {
  const desk = new TestDesk();
  desk.type('docker login localhost:5000');
  expect(desk.terminal.job?.prompt).toBe('Username: ');
  desk.answer('ada');
  expect(desk.terminal.job).toMatchObject({ prompt: 'Password: ', secret: true });
  desk.answer('enchantress');
  expect(desk.screen).toBe(`Username: ada\nPassword: \n${UNENCRYPTED}Login Succeeded\n`);
  expect(JSON.stringify(desk.events)).not.toContain('enchantress');

  desk.type('docker login');
  expect(desk.screen).toContain('falling back to command line login...');
  expect(desk.screen).toContain("If you don't have a Docker ID, head over to https://hub.docker.com/ to create one.");
  desk.answer('');
  expect(desk.screen).toContain('Error: Non-null Username Required\n');
  expect(desk.terminal.lastCode).toBe(1);
  desk.type('docker login -u ada');
  expect(desk.screen).toContain('A Personal Access Token (PAT) can be used instead.');
  desk.interrupt();
  expect(desk.terminal.job).toBeNull();
});

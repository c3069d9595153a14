import { expect, test } from 'vitest';
import { ClientHost } from '../../testing';

test('K28 a program that ends with its input is waited for, also when --rm takes the container away', () => {
  const host = new ClientHost();
  const fed = host.docker('docker run -i --rm busybox cat', { stdin: 'hello\nyou\n' });
  expect(fed).toMatchObject({ out: 'hello\nyou\n', err: '', code: 0 });
  expect(host.docker('docker ps -aq').out).toBe('');
});

test('K8 run attached prints what the program prints and ends with its code', () => {
  const host = new ClientHost();
  expect(host.docker('docker run --name hi busybox echo hello')).toMatchObject({ out: 'hello\n', err: '', code: 0 });
  expect(host.docker('docker run --rm busybox false')).toMatchObject({ out: '', err: '', code: 1 });
  expect(host.docker("docker ps -a --format '{{.Names}}'").out).toBe('hi\n');
  expect(host.docker('docker start -a hi')).toMatchObject({ out: 'hello\n', err: '', code: 0 });
  expect(host.docker('docker logs hi').out).toBe('hello\nhello\n');
  expect(host.docker('docker logs -n 1 hi').out).toBe('hello\n');
  expect(host.docker('docker logs --tail 0 hi').out).toBe('');
});

test.each([
  ['nosuchcmd', 127, 'exec: "nosuchcmd": executable file not found in $PATH: unknown'],
  ['/etc/passwd', 126, 'exec: "/etc/passwd": permission denied: unknown'],
])('K8 run of %s ends with %d', (program, code, text) => {
  const answered = new ClientHost().docker(`docker run busybox ${program}`);
  expect(answered.code).toBe(code);
  expect(answered.err).toMatch(/^docker: Error response from daemon: failed to create task/);
  expect(answered.err).toContain(`${text}\n\nRun 'docker run --help' for more information\n`);
});

test('K8 a port that is taken: the ID is there, the container stays created, code 125', () => {
  const host = new ClientHost();
  host.docker('docker run -d --name first -p 8080:80 busybox sleep 600');
  const second = host.docker('docker run -d --name second -p 8080:80 busybox sleep 600');
  expect(second.code).toBe(125);
  expect(second.out).toMatch(/^[0-9a-f]{64}\n$/);
  expect(second.err).toContain('Bind for 0.0.0.0:8080 failed: port is already allocated\n\nRun ');
  expect(host.docker('docker start second')).toMatchObject({
    err: expect.stringMatching(/port is already allocated\nError: failed to start containers: second\n$/),
    code: 1,
  });
});

test.each([
  ['docker run --rm --restart always busybox', 'conflicting options: cannot specify both --restart and --rm'],
  ['docker run -p abc busybox', 'invalid containerPort: abc'],
  ['docker run -p 70000:80 busybox', 'invalid hostPort: 70000'],
  ['docker run -p 80:80/foo busybox', 'invalid proto: foo'],
  ['docker run -p 1.2.3:80:80 busybox', 'invalid IP address: 1.2.3'],
  ['docker run -p 80:80:80:80 busybox', 'invalid IP address: 80:80'],
  ['docker run -p 80: busybox', 'no port specified: 80:<empty>'],
  ['docker run -p 80-82:80-81 busybox', 'invalid ranges specified for container and host Ports: 80-81 and 80-82'],
  [
    'docker run --expose x busybox',
    'invalid range format for --expose: x, error: strconv.ParseUint: parsing "x": invalid syntax',
  ],
  ['docker run BusyBox', 'invalid reference format: repository name (library/BusyBox) must be lowercase'],
  ["docker run 'busy box'", 'invalid reference format'],
  ['docker run --pull maybe busybox', `invalid pull option: 'maybe': must be one of "always", "missing" or "never"`],
  ['docker run --env-file missing.env busybox', 'open missing.env: no such file or directory'],
  [
    'docker run --restart on-failure:x busybox',
    'invalid restart policy format: maximum retry count must be an integer',
  ],
  ['docker run --pull never nosuch', 'Error response from daemon: No such image: nosuch:latest'],
  ['docker run -m 5m busybox', 'Error response from daemon: Minimum memory limit allowed is 6MB'],
  [
    'docker run --restart sometimes busybox',
    "Error response from daemon: invalid restart policy: unknown policy 'sometimes'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'",
  ],
])('K9 %s', (line, message) => {
  expect(new ClientHost().docker(line)).toMatchObject({
    out: '',
    err: `docker: ${message}\n\nRun 'docker run --help' for more information\n`,
    code: 125,
  });
});

test('K9 -it needs a terminal and says so before anything is made', () => {
  const host = new ClientHost();
  expect(host.docker('docker run -it busybox')).toMatchObject({
    out: '',
    err: 'the input device is not a TTY\n',
    code: 1,
  });
  expect(host.docker('docker ps -aq').out).toBe('');
});

test('K15 the environment: files first, then -e; bare names from the shell, unset ones dropped', () => {
  const host = new ClientHost();
  host.save('vars.env', '# comment\nA=file\nB=file\n\nMINE\nUNSET\n');
  host.docker('docker create --name cc --env-file vars.env -e B=flag -e MINE busybox', { env: ['MINE=shell'] });
  const env = host.docker("docker inspect -f '{{range .Config.Env}}{{println .}}{{end}}' cc").out;
  expect(env.split('\n').filter((line) => /^(A|B|MINE|UNSET)/.test(line))).toEqual([
    'A=file',
    'B=file',
    'MINE=shell',
    'B=flag',
    'MINE=shell',
  ]);
});

test('K16 a missing image is pulled, which shows on standard error', () => {
  const host = new ClientHost();
  const made = host.docker('docker create hello-world');
  expect(made.code).toBe(0);
  expect(made.out).toMatch(/^[0-9a-f]{64}\n$/);
  expect(made.err).toMatch(
    /^Unable to find image 'hello-world:latest' locally\nlatest: Pulling from library\/hello-world\n/,
  );
  expect(made.err).toMatch(
    /: Pull complete\nDigest: sha256:[0-9a-f]{64}\nStatus: Downloaded newer image for hello-world:latest\n$/,
  );
});

test('K87 a port may be said with names; sizes and processors take what Go takes for numbers', () => {
  const host = new ClientHost();
  host.docker('docker create --name web -p published=8080,target=80,protocol=udp -m 1e8 --cpus 1/2 busybox');
  host.docker("docker create --name any -p target=80 -m '7 m' busybox");
  const shown = '{{json .HostConfig.PortBindings}} {{.HostConfig.Memory}} {{.HostConfig.NanoCpus}}';
  expect(host.docker(`docker inspect -f '${shown}' web any`).out).toBe(
    '{"80/udp":[{"HostIp":"","HostPort":"8080"}]} 100000000 500000000\n{"80/tcp":[{"HostIp":"","HostPort":""}]} 7340032 0\n',
  );
});

import { expect, test } from 'vitest';
import { ClientHost } from './testing';

const RUN_USAGE = 'Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]\n\n';

test.each([
  ['docker urn busybox', "docker: unknown command: docker urn\n\nRun 'docker --help' for more information\n", 1],
  [
    'docker container foo',
    "docker: unknown command: docker container foo\n\nUsage:  docker container\n\nRun 'docker container --help' for more information\n",
    1,
  ],
  [
    'docker run --rmm busybox',
    `unknown flag: --rmm\n\n${RUN_USAGE}Run 'docker run --help' for more information\n`,
    125,
  ],
  [
    'docker run',
    `docker: 'docker run' requires at least 1 argument\n\n${RUN_USAGE}See 'docker run --help' for more information\n`,
    1,
  ],
  [
    'docker tag a',
    "docker: 'docker tag' requires 2 arguments\n\nUsage:  docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]\n\nRun 'docker tag --help' for more information\n",
    1,
  ],
  [
    'docker images a b',
    "docker: 'docker images' requires at most 1 argument\n\nUsage:  docker images [OPTIONS] [REPOSITORY[:TAG]]\n\nSRun 'docker images --help' for more information\n",
    1,
  ],
  ['docker help foo', 'unknown help topic: foo\n', 1],
  ['docker stack ls', 'docker: real Docker has "docker stack ls", but this room does not simulate it yet\n', 1],
  ['docker composer up', "docker: unknown command: docker composer\n\nRun 'docker --help' for more information\n", 1],
  [
    'docker compose up',
    'docker: real Docker has "docker compose" as a plugin (Docker Compose), but this room does not simulate it\n',
    1,
  ],
  [
    'docker checkpoint ls x',
    'docker checkpoint ls is only supported on a Docker daemon with experimental features enabled\n',
    1,
  ],
  [
    'docker run --gpus all busybox',
    'docker run: real Docker has "--gpus", but this room does not simulate that yet\n',
    125,
  ],
  ['docker update c', 'you must provide one or more flags when using this command\n', 1],
])('K4 %s', (line, err, code) => {
  expect(new ClientHost().docker(line)).toMatchObject({ out: '', err, code });
});

test('K5 version and help go to standard output; docker or a group alone shows its help on standard error', () => {
  const host = new ClientHost();
  expect(host.docker('docker -v')).toMatchObject({ out: 'Docker version 28.2.2, build e6534b4\n', err: '', code: 0 });
  const root = host.docker('docker').err;
  expect(root).toContain('\nManagement Commands:\n  builder     Manage builds\n');
  expect(host.docker('docker help').out).toBe(root);
  expect(host.docker('docker help run').out).toBe(host.docker('docker run --help').out);
  expect(host.docker('docker container')).toMatchObject({ out: '', code: 0 });
  expect(host.docker('docker container').err).toBe(host.docker('docker container --help').out);
  expect(host.docker('docker ps -h').out).toMatch(
    /^Flag shorthand -h has been deprecated, use --help\nUsage: {2}docker ps /,
  );
});

test('K20 docker ps lists what runs, newest first, with the columns of docker', () => {
  const host = new ClientHost();
  expect(host.docker('docker ps').out).toBe('CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES\n');
  const id = host.docker('docker run -d --name web -p 8080:80 busybox httpd -f -p 80 -h /tmp').out.slice(0, 12);
  host.docker('docker create --name idle busybox sleep 600');
  host.pass(61_000);
  expect(host.docker('docker ps').out).toBe(
    [
      'CONTAINER ID   IMAGE     COMMAND                  CREATED              STATUS              PORTS                                     NAMES\n',
      `${id}   busybox   "httpd -f -p 80 -h /…"   About a minute ago   Up About a minute   0.0.0.0:8080->80/tcp, [::]:8080->80/tcp   web\n`,
    ].join(''),
  );
  expect(host.docker("docker ps -a --format '{{.Names}} {{.Status}}'").out).toBe(
    'idle Created\nweb Up About a minute\n',
  );
  expect(host.docker('docker ps -aq').out.split('\n')[1]).toBe(id);
  expect(host.docker('docker ps -n 1 -q --no-trunc').out).toHaveLength(65);
  expect(host.docker("docker ps --format 'table {{.Names}}\\t{{upper .State}}'").out).toBe(
    'NAMES     STATE\nweb       RUNNING\n',
  );
  expect(host.docker('docker ps --format json').out).toContain('"Size":"0B"');
  expect(host.docker("docker ps --format '{{json .}}'").out).toContain('"Size":"0B (virtual ');
});

test('K27 commit takes only instructions that change settings; tag reads both names', () => {
  const host = new ClientHost();
  host.docker('docker create --name box busybox');
  for (const name of ['FOO', 'RUN', 'FROM', 'SHELL']) {
    expect(host.docker(`docker commit -c '${name} x' box`).err).toBe(
      `Error response from daemon: ${name} is not a valid change command\n`,
    );
  }
  expect(host.docker('docker tag UPPER x').err).toMatch(
    /^Error parsing reference: "UPPER" is not a valid repository\/tag: /,
  );
});

test('K30 version is asked by the names of Go, and answers in those of JSON', () => {
  const host = new ClientHost();
  const asked = (format: string) => host.docker(`docker version --format '${format}'`);
  expect(asked('{{.Client.APIVersion}} {{.Server.APIVersion}} {{.Server.MinAPIVersion}}').out).toBe('1.50 1.50 1.24\n');
  expect(asked('{{json .Server}}').out).toContain('"ApiVersion":"1.50"');
  expect(asked('{{.Client.Nope}}').err).toBe(
    'template: version:1:9: executing "version" at <.Client.Nope>: can\'t evaluate field Nope in type system.clientVersion\n',
  );
});

test('K22 a container without a network of its own exposes nothing', () => {
  const host = new ClientHost();
  host.docker('docker run -d --network none --expose 80 busybox sleep 600');
  host.docker('docker run -d --network host --expose 80 busybox sleep 600');
  host.docker('docker run -d --expose 80 busybox sleep 600');
  expect(host.docker("docker ps --format '{{.Ports}}'").out).toBe('80/tcp\n\n\n');
});

test('K28 a program that ends with its input is waited for, also when --rm takes the container away', () => {
  const host = new ClientHost();
  const fed = host.docker('docker run -i --rm busybox cat', { stdin: 'hello\nyou\n' });
  expect(fed).toMatchObject({ out: 'hello\nyou\n', err: '', code: 0 });
  expect(host.docker('docker ps -aq').out).toBe('');
});

test.each([
  ['stop', 'invalid container name or ID: value is empty\n'],
  ['start', 'invalid container name or ID: value is empty\nError: failed to start containers: \n'],
  ['kill', 'invalid container name or ID: value is empty\n'],
  ['inspect', 'invalid container name or ID: value is empty\n'],
  ['rm', 'container name cannot be empty\n'],
  ['image inspect', 'Error: No such image: \n'],
  ['network rm', 'invalid network name or ID: value is empty\nexit status 1\n'],
  ['volume inspect', 'invalid volume name or ID: value is empty\n'],
])('K9 an empty name is refused by the client itself: docker %s ""', (line, err) => {
  expect(new ClientHost().docker(`docker ${line} ''`)).toMatchObject({ err, code: 1 });
});

test('K20 the format raw has a line for each field and an empty one after each row', () => {
  const host = new ClientHost();
  const id = host.docker('docker run -d --name web -l tier=front busybox sleep 600').out.slice(0, 12);
  expect(host.docker('docker ps --format raw').out).toMatch(
    new RegExp(`^container_id: ${id}\nimage: busybox\ncommand: "sleep 600"\ncreated_at: .*\nstate: running\n`),
  );
  expect(host.docker('docker ps --format raw').out).toMatch(/\nnames: web\nlabels: tier=front\nports: \n\n$/);
  expect(host.docker('docker ps -q --format raw').out).toBe(`container_id: ${id}\n`);
  expect(host.docker('docker images -q --format raw').out).toMatch(/^image_id: [0-9a-f]{12}\n$/);
  expect(host.docker('docker network ls --format raw').out).toMatch(
    /^network_id: \w{12}\nname: bridge\ndriver: bridge\nscope: local\n\n/,
  );
  host.docker('docker volume create data');
  expect(host.docker('docker volume ls --format raw').out).toBe('name: data\ndriver: local\n\n');
});

test('K20 a template that fails is said differently by ps, which tries it first', () => {
  const host = new ClientHost();
  expect(host.docker("docker ps --format '{{.Nope}}'").err).toMatch(/^failed to execute template: template: :1:2: /);
  expect(host.docker("docker images --format '{{.Nope}}'").err).toMatch(/^template parsing error: template: :1:2: /);
});

test.each([
  ['name=we', ['web2', 'web1']],
  ['name=^web1$', ['web1']],
  ['status=created', ['idle']],
  ['label=tier', ['web2', 'web1']],
  ['label=tier=front', ['web1']],
  ['since=web1', ['idle', 'web2']],
  ['before=web2', ['web1']],
  ['ancestor=busybox', ['idle', 'web2', 'web1']],
  ['ancestor=nosuch', []],
  ['expose=80', ['web1']],
  ['publish=8080', ['web1']],
  ['network=bridge', ['idle', 'web2', 'web1']],
  ['volume=x', []],
])('K23 docker ps -a --filter %s', (filter, names) => {
  const host = new ClientHost();
  host.docker('docker run -d --name web1 -l tier=front -p 8080:80 busybox sleep 600');
  host.docker('docker run -d --name web2 -l tier=back busybox sleep 600');
  host.docker('docker create --name idle busybox sleep 600');
  const listed = host.docker(`docker ps -a --filter '${filter}' --format '{{.Names}}'`);
  expect(listed).toMatchObject({ out: names.map((name) => `${name}\n`).join(''), err: '', code: 0 });
});

test('K23 filters: values of one kind are alternatives, labels and kinds must all fit; unknown ones are refused', () => {
  const host = new ClientHost();
  host.docker('docker run -d --name aa -l x -l y busybox sleep 600');
  host.docker('docker create --name bb -l x busybox');
  const names = (line: string) => host.docker(`docker ps -a ${line} --format '{{.Names}}'`).out;
  expect(names('-f status=running -f status=created')).toBe('bb\naa\n');
  expect(host.docker("docker ps -f since=aa --format '{{.Names}}'").out).toBe('');
  expect(host.docker("docker ps -f status=created --format '{{.Names}}'").out).toBe('bb\n');
  expect(names('-f label=x -f label=y')).toBe('aa\n');
  expect(names('-f label=x -f status=created')).toBe('bb\n');
  expect(host.docker('docker ps -f colour=red').err).toBe("Error response from daemon: invalid filter 'colour'\n");
  host.docker('docker run --name cc busybox false');
  expect(host.docker('docker ps -q -f exited=1').out).toBe('');
  expect(names('-f exited=1')).toBe('cc\n');
  expect(host.docker('docker ps -f publish=foo').err).toContain(
    'error while looking up for publish foo: strconv.ParseUint: parsing "foo": invalid syntax',
  );
  expect(host.docker('docker ps -f publish=8080:80').err).toContain("should not contain ':': 8080:80");
  expect(host.docker('docker ps -f status=stopped').err).toContain('invalid value for state (stopped): must be one of');
});

test('K25 the IMAGE column shows the ID once the name leads elsewhere', () => {
  const host = new ClientHost();
  host.docker('docker tag busybox app:1');
  host.docker('docker run -d --name old app:1 sleep 600');
  const before = host.docker("docker ps --format '{{.Image}}'").out;
  host.docker('docker commit old other');
  host.docker('docker tag other app:1');
  const after = host.docker("docker ps --format '{{.Image}}'").out;
  expect(before).toBe('app:1\n');
  expect(after).toBe(`${host.room.container('old').image.slice(7, 19)}\n`);
});

test('K6 several targets: what worked is printed, each refusal told, code 1', () => {
  const host = new ClientHost();
  host.docker('docker run -d --name web busybox httpd -f');
  host.docker('docker create --name idle busybox');
  expect(host.docker('docker rm web idle nosuch')).toMatchObject({
    out: 'idle\n',
    err: 'Error response from daemon: cannot remove container "web": container is running: stop the container before removing or force remove\nError response from daemon: No such container: nosuch\n',
    code: 1,
  });
  expect(host.docker('docker rm -f web nosuch')).toMatchObject({
    out: 'web\n',
    err: 'Error response from daemon: No such container: nosuch\n',
    code: 0,
  });
});

test('K7 several containers are stopped side by side: three deaf ones take one grace time', () => {
  const host = new ClientHost();
  for (const name of ['aa', 'bb', 'cc']) host.docker(`docker run -d --name ${name} busybox sleep 600`);
  const began = host.room.now;
  expect(host.docker('docker stop aa bb cc')).toMatchObject({ out: 'aa\nbb\ncc\n', err: '', code: 0 });
  expect(host.room.now - began).toBe(10_000);
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

test('K17 pull tells the default tag first and the whole name last; -q only that', () => {
  const host = new ClientHost();
  const { out } = host.docker('docker pull hello-world');
  expect(out.split('\n')[0]).toBe('Using default tag: latest');
  expect(out).toMatch(/\ndocker\.io\/library\/hello-world:latest\n$/);
  expect(host.docker('docker pull -q hello-world').out).toBe('docker.io/library/hello-world:latest\n');
  expect(host.docker('docker pull no/such:1')).toMatchObject({
    err: expect.stringMatching(/^Error response from daemon: pull access denied for no\/such/),
    code: 1,
  });
});

test('K17 push tells its failures without the prefix of the daemon', () => {
  const host = new ClientHost();
  expect(host.docker('docker push registry:5000/ana/nosuch')).toMatchObject({
    out: 'Using default tag: latest\nThe push refers to repository [registry:5000/ana/nosuch]\n',
    err: 'An image does not exist locally with the tag: registry:5000/ana/nosuch\n',
    code: 1,
  });
});

test('K18 images: a line for every name, <none> for none; -q, filters and formats', () => {
  const host = new ClientHost();
  host.docker('docker tag busybox toolbox:1.0');
  const id = host.room.image().id.slice(7, 19);
  expect(host.docker('docker images').out).toBe(
    `REPOSITORY   TAG       IMAGE ID       CREATED        SIZE\nbusybox      latest    ${id}   28 hours ago   1.98MB\ntoolbox      1.0       ${id}   28 hours ago   1.98MB\n`,
  );
  expect(host.docker('docker images -q').out).toBe(`${id}\n${id}\n`);
  expect(host.docker("docker images 'tool*' --format '{{.Repository}}:{{.Tag}}'").out).toBe('toolbox:1.0\n');
  expect(host.docker('docker images nosuch').out).toBe('REPOSITORY   TAG       IMAGE ID   CREATED   SIZE\n');
  expect(host.docker('docker images -f colour=red').err).toBe("Error response from daemon: invalid filter 'colour'\n");
});

test('K19 inspect: containers before images, [] for nothing, JSON in four spaces', () => {
  const host = new ClientHost();
  host.docker('docker create --name web busybox');
  const whole = host.docker('docker inspect web busybox');
  expect(JSON.parse(whole.out).map(({ Id }: { Id: string }) => Id)).toEqual([
    host.room.container('web').id,
    host.room.image().id,
  ]);
  expect(whole.out).toMatch(/^\[\n {4}\{\n {8}"Id": /);
  expect(host.docker('docker inspect nosuch')).toMatchObject({
    out: '[]\n',
    err: 'Error: No such object: nosuch\n',
    code: 1,
  });
  expect(host.docker('docker inspect --type image web')).toMatchObject({
    out: '[]\n',
    err: 'Error response from daemon: No such image: web:latest\n',
    code: 1,
  });
  expect(host.docker("docker inspect -f '{{.Nope' web")).toMatchObject({
    out: '',
    err: 'template parsing error: template: :1: unclosed action\n',
    code: 64,
  });
});

test('K26 prune asks unless -f; no is no failure', () => {
  const host = new ClientHost();
  host.docker('docker create --name again busybox');
  const asked = host.docker('docker container prune', { stdin: 'n\n' });
  expect(asked).toMatchObject({
    out: 'WARNING! This will remove all stopped containers.\nAre you sure you want to continue? [y/N] ',
    err: '',
    code: 0,
  });
  expect(host.docker('docker ps -aq').out).not.toBe('');
  const id = host.room.container('again').id;
  expect(host.docker('docker container prune', { stdin: 'y\n' }).out).toMatch(
    new RegExp(`Deleted Containers:\n${id}\n\nTotal reclaimed space: 0B\n$`),
  );
});

test('K27 rename, attach and port tell their own refusals', () => {
  const host = new ClientHost();
  host.docker('docker create --name idle busybox');
  expect(host.docker('docker rename nosuch other').err).toBe(
    'Error response from daemon: No such container: nosuch\nError: failed to rename container named nosuch\n',
  );
  expect(host.docker('docker attach idle').err).toBe('You cannot attach to a stopped container, start it first\n');
  host.docker('docker run -d --name web -p 8090:80 busybox sleep 600');
  expect(host.docker('docker port web 80').out).toBe('0.0.0.0:8090\n[::]:8090\n');
  expect(host.docker('docker port web 81')).toMatchObject({
    out: '',
    err: "Error: No public port '81' published for web\n",
    code: 1,
  });
});

test('K28 exec refuses what cannot be, before it asks for a terminal', () => {
  const host = new ClientHost();
  host.docker('docker run -d --name box busybox sleep 600');
  expect(host.docker('docker exec -it nosuch sh').err).toBe('Error response from daemon: No such container: nosuch\n');
  expect(host.docker('docker exec -it box sh').err).toBe('the input device is not a TTY\n');
  expect(host.docker('docker exec -d box sh -c "echo 1"')).toMatchObject({ out: '', err: '', code: 0 });
});

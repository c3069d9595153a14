import { afterAll, beforeAll, expect, test } from 'vitest';
import { SoloServer } from '#server/shell/solo-server';
import { type Step, StudentShell } from '#server/shell/student-shell';

// One session: every test goes on where the one before it has stopped.
const server = new SoloServer({ leaping: true });
let teacher: StudentShell;
let ana: StudentShell;
let ben: StudentShell;

beforeAll(async () => {
  teacher = await StudentShell.open(server);
  ana = await teacher.neighbour('Ana');
  ben = await teacher.neighbour('Ben');
});

afterAll(() => server[Symbol.asyncDispose]());

/** What of an answer is the same every time: IDs, ages and the order of parallel transfers are not. */
function steady({ stdout, stderr, code }: Step): string {
  const text = (stream: string) =>
    stream
      .replace(/\b[0-9a-f]{64}\b/g, 'LONG')
      .replace(/\b(file|dir):[0-9a-f]+/g, '$1:SUM')
      .replace(/\b(?=\w*\d)[0-9a-f]{12}\b/g, 'ID')
      .replace(/\b(Less than a second|About a minute|\d+ (?:second|minute|year)s?)\b/g, 'AGE')
      .replace(/ +$/gm, '');
  const told = stderr.replace(LEGACY_NOTICE, '');
  return `${text(stdout)}${text(told)}${code === 0 ? '' : `?${code}\n`}`;
}

/** What the client says of its classic builder before every build. */
const LEGACY_NOTICE = /^DEPRECATED: The legacy builder[\s\S]*?\n\n/;

async function typed(shell: StudentShell, line: string): Promise<string> {
  return steady(await shell.run(line));
}

test('the instructor builds the Node example and publishes it', async () => {
  await teacher.run('cd web-app');
  const built = await typed(teacher, 'docker build -t web-app:v1.0 .');
  expect(built).toMatch(/^Sending build context to Docker daemon {2}7\.168kB\nStep 1\/7 : FROM node:14-alpine\n/);
  expect(built).toContain(`Step 3/7 : COPY package.json .
 ---> ID
Step 4/7 : RUN npm install
 ---> Running in ID
`);
  expect(built).toMatch(/\nadded \d+ packages from \d+ contributors and audited \d+ packages in [\d.]+s\n/);
  expect(built).toMatch(
    /Step 7\/7 : CMD \["npm","start"\]\n(.*\n)*Successfully built ID\nSuccessfully tagged web-app:v1\.0\n$/,
  );

  const again = await typed(teacher, 'docker build -t web-app:v1.0 .');
  expect(again.match(/ ---> Using cache\n/g)).toHaveLength(6);
  expect(again).not.toContain('added');

  expect(await typed(teacher, "docker history --format '{{.CreatedBy}}' web-app:v1.0 | head -7")).toBe(
    `/bin/sh -c #(nop)  CMD ["npm" "start"]
/bin/sh -c #(nop)  EXPOSE 3000
/bin/sh -c #(nop) COPY dir:SUM…
/bin/sh -c npm install
/bin/sh -c #(nop) COPY file:SUM…
/bin/sh -c #(nop) WORKDIR /app
CMD ["node"]
`,
  );

  expect(await typed(teacher, 'docker tag web-app:v1.0 registry:5000/web-app:v1.0')).toBe('');
  const pushed = await typed(teacher, 'docker push registry:5000/web-app:v1.0');
  expect(pushed).toMatch(
    /^The push refers to repository \[registry:5000\/web-app\]\n(ID: \w+\n)+v1\.0: digest: sha256:LONG size: \d+\n$/,
  );
  expect(await typed(teacher, 'curl -s registry:5000/v2/web-app/tags/list')).toBe(
    '{"name":"web-app","tags":["v1.0"]}\n',
  );
});

test('everybody pulls the same image and runs containers of their own', async () => {
  const pulled = await typed(ana, 'docker pull web-app:v1.0');
  expect(pulled).toMatch(/^v1\.0: Pulling from library\/web-app\n(ID: [\w ]+\n)+Digest: sha256:LONG\n/);
  expect(pulled).toMatch(/\nStatus: Downloaded newer image for web-app:v1\.0\ndocker\.io\/library\/web-app:v1\.0\n$/);
  await ben.run('docker pull -q web-app:v1.0');
  const id = 'docker images -q --no-trunc web-app:v1.0';
  expect((await ana.run(id)).stdout).toBe((await ben.run(id)).stdout);
  expect((await ana.run(id)).stdout).toBe((await teacher.run(id)).stdout);

  for (const shell of [ana, ben]) {
    expect(await typed(shell, 'docker run -d -p 8080:80 --name web1 web-app:v1.0')).toBe('LONG\n');
    expect(await typed(shell, 'docker run -d -p 8081:80 --name web2 web-app:v1.0')).toBe('LONG\n');
  }
  expect(await typed(ana, "docker ps --format 'table {{.Image}}\\t{{.Command}}\\t{{.Ports}}\\t{{.Names}}'")).toBe(
    `IMAGE          COMMAND                  PORTS                                               NAMES
web-app:v1.0   "docker-entrypoint.s…"   3000/tcp, 0.0.0.0:8081->80/tcp, [::]:8081->80/tcp   web2
web-app:v1.0   "docker-entrypoint.s…"   3000/tcp, 0.0.0.0:8080->80/tcp, [::]:8080->80/tcp   web1
`,
  );
  expect(await typed(ana, 'docker logs web1')).toBe(`
> web-app@1.0.0 start /app
> node server.js

web-app listens on port 3000
web-app listens on port 80
`);
  expect(await typed(ana, 'docker run -d -p 8080:80 --name web3 web-app:v1.0')).toBe(`LONG
docker: Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint web3 (LONG): Bind for 0.0.0.0:8080 failed: port is already allocated

Run 'docker run --help' for more information
?125
`);
});

test('a change stays in the container in which it was made', async () => {
  expect(await typed(ana, `docker exec web1 sh -c 'echo "<h1>mine alone</h1>" > public/index.html'`)).toBe('');
  expect(await typed(ana, 'curl -s localhost:8080')).toBe('<h1>mine alone</h1>\n');
  const untouched = '  <h1>Hello from a container</h1>\n';
  expect(await typed(ana, "curl -s localhost:8081 | grep '<h1>'")).toBe(untouched);
  expect(await typed(ben, "curl -s localhost:8080 | grep '<h1>'")).toBe(untouched);
  expect(await typed(ana, 'docker diff web1')).toBe('C /app\nC /app/public\nC /app/public/index.html\n');
  expect(await typed(ana, 'docker diff web2')).toBe('');

  expect(await typed(ana, 'docker stop -t 1 web1')).toBe('web1\n');
  expect(await typed(ana, 'curl -s localhost:8080')).toBe('?7\n');
  expect(await typed(ana, "docker ps -a -f name=web1 --format '{{.Status}}'")).toBe('Exited (137) AGE ago\n');
  expect(await typed(ana, 'docker start web1')).toBe('web1\n');
  expect(await typed(ana, 'curl -s localhost:8080')).toBe('<h1>mine alone</h1>\n');

  expect(await typed(ana, 'docker pause web2; docker ps -f name=web2 --format "{{.Status}}"')).toBe(
    'web2\nUp AGE (Paused)\n',
  );
  expect(await typed(ana, 'docker unpause web2; docker rm web2')).toBe(
    'web2\nError response from daemon: cannot remove container "web2": container is running: stop the container before removing or force remove\n?1\n',
  );
  expect(await typed(ana, 'docker rm -f web1 web2 web3')).toBe('web1\nweb2\nweb3\n');
  expect(await typed(ana, 'docker ps -aq')).toBe('');
  expect(await typed(ben, 'docker ps -q | wc -l')).toBe('2\n');
});

test('students publish below their own name only', async () => {
  const denied = await typed(
    ben,
    'docker tag web-app:v1.0 registry:5000/web-app:v1.0; docker push -q registry:5000/web-app:v1.0',
  );
  expect(denied).toContain('denied: requested access to the resource is denied\n?1\n');
  expect(
    await typed(ben, 'docker tag web-app:v1.0 registry:5000/ben/web-app; docker push -q registry:5000/ben/web-app'),
  ).toBe('registry:5000/ben/web-app:latest\n');
  expect(await typed(ana, 'curl -s registry:5000/v2/_catalog')).toBe('{"repositories":["ben/web-app","web-app"]}\n');
});

import { expect, test } from 'vitest';
import { containerFs } from '../../../daemon/containers/container-fs';
import { findContainer } from '../../../daemon/containers/find-container';
import type { DaemonContext } from '../../../daemon/context';
import { writeTar } from '../../../model/tar-writer';
import { ClientHost } from '../../testing';

const NOTICE = `DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
            Install the buildx component to build images with BuildKit:
            https://docs.docker.com/go/buildx/

`;

/** Paths below a folder of a container. */
function filesBelow(ctx: DaemonContext, name: string, folder: string): string[] {
  const found = findContainer(ctx, name);
  return found.ok ? [...containerFs(ctx, found.value).walk(folder)].map(([path]) => path) : [];
}

function host(files: Readonly<Record<string, string>>): ClientHost {
  const made = new ClientHost();
  for (const [name, text] of Object.entries(files)) made.save(name, text);
  return made;
}

test('K50 a build prints its context, its steps and its tags', () => {
  const student = host({ Dockerfile: 'FROM busybox\nENV A=1\nCMD ["sleep","600"]\n', 'hello.txt': 'hello\n' });
  const built = student.docker('docker build -t hello -t hello:two .');
  expect(built.code).toBe(0);
  expect(built.out).toMatch(
    /^Sending build context to Docker daemon {2}3\.072kB\nStep 1\/3 : FROM busybox\n ---> [0-9a-f]{12}\nStep 2\/3 : ENV A=1\n/,
  );
  expect(built.out).toMatch(
    /\nSuccessfully built [0-9a-f]{12}\nSuccessfully tagged hello:latest\nSuccessfully tagged hello:two\n$/,
  );
  expect(student.docker('docker build -q .').out).toMatch(/^sha256:[0-9a-f]{64}\n$/);
});

test.each([
  [{ Dockerfile: '' }, '1.536kB'],
  [{ Dockerfile: 'FRM x\n' }, '2.048kB'],
  [{ Dockerfile: 'FRM x\n', 'src/a': 'a', 'src/b': 'b' }, '4.608kB'],
  [{ Dockerfile: 'FRM x\n', 'src/a': 'a', 'x.log': 'l', '.dockerignore': '*.log\nDockerfile\n' }, '4.608kB'],
])('K51 the context of %j is the tar of %s that travels', (files, size) => {
  const { out } = host(files).docker('docker build .');
  expect(out).toBe(`Sending build context to Docker daemon ${size.padStart(8)}\n`);
});

test('I82 what .dockerignore names is not copied, be it the Dockerfile or .dockerignore itself', () => {
  const student = host({
    Dockerfile: 'FROM busybox\nCOPY . /app\n',
    '.dockerignore': '*\n!src\n',
    'src/a': 'a',
    b: 'b',
  });
  expect(student.docker('docker build -t some .').code).toBe(0);
  student.docker('docker create --name one some');
  expect(filesBelow(student.room.context(), 'one', '/app')).toEqual(['/app/src', '/app/src/a']);
});

test.each([
  ['docker build nosuchdir', 'unable to prepare context: path "nosuchdir" not found\n', 1],
  [
    'docker build empty',
    'unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat /home/student/empty/Dockerfile: no such file or directory\n',
    1,
  ],
  [
    'docker build -t HELLO .',
    `invalid argument "HELLO" for "-t, --tag" flag: invalid reference format: repository name (library/HELLO) must be lowercase\n\nUsage:  docker build [OPTIONS] PATH | URL | -\n\nRun 'docker build --help' for more information\n`,
    125,
  ],
  ['docker build --progress plain .', expect.stringMatching(/^unknown flag: --progress\n/), 125],
])('K52 %s', (line, err, code) => {
  const { out, err: told, code: ended } = host({ 'empty/x': '' }).docker(line);
  expect({ out, err: told.replace(NOTICE, ''), code: ended }).toEqual({ out: '', err, code });
});

test('K53 the Dockerfile may have another name, lie outside of the context, or come from standard input', () => {
  const student = host({ 'docker/prod': 'FROM busybox\nLABEL a=b\n', 'app/x': 'x' });
  expect(student.docker('docker build -f docker/prod .').out).toContain('Step 2/2 : LABEL a=b');
  expect(student.docker('docker build -f docker/prod app').out).toContain('Step 2/2 : LABEL a=b');
  expect(student.docker('docker build -', { stdin: 'FROM busybox\nLABEL c=d\n' }).out).toContain(
    'Step 2/2 : LABEL c=d',
  );
  expect(student.docker('docker build -f - app', { stdin: 'FROM busybox\nLABEL e=f\n' }).out).toContain('LABEL e=f');
});

test('K53 a link in the context leads to the Dockerfile, in the context or outside', () => {
  const student = host({ 'app/Dockerfile.dev': 'FROM busybox\nLABEL a=b\n', other: 'FROM busybox\nLABEL c=d\n' });
  student.link('app/Dockerfile', 'Dockerfile.dev');
  student.link('app/far', '../other');
  student.link('again', 'app');
  expect(student.docker('docker build again').out).toContain('Step 2/2 : LABEL a=b');
  expect(student.docker('docker build -f again/Dockerfile.dev app').out).toContain('Step 2/2 : LABEL a=b');
  expect(student.docker('docker build -f app/far app').out).toContain('Step 2/2 : LABEL c=d');
  const { err, code } = student.docker('docker build app', { env: ['DOCKER_BUILDKIT=1'] });
  expect(err).toContain('load build definition from Dockerfile\n#1 transferring dockerfile: 54B done');
  expect(code).toBe(0);
});

test('K54 a parse error is the daemon’s, a failing step stands bare; with -q the log follows on standard error', () => {
  const student = host({ Dockerfile: 'FROM busybox\nCOPY missing /\n' });
  const failed = student.docker('docker build .');
  expect(failed.code).toBe(1);
  expect(failed.err.replace(NOTICE, '')).toBe(
    'COPY failed: file not found in build context or excluded by .dockerignore: stat missing: file does not exist\n',
  );
  const quiet = student.docker('docker build -q .');
  expect(quiet.out).toBe('');
  expect(quiet.err.replace(NOTICE, '')).toMatch(/^Sending build context[\s\S]*COPY failed: /);
  student.save('Dockerfile', 'FRM busybox\n');
  expect(student.docker('docker build .').err.replace(NOTICE, '')).toBe(
    'Error response from daemon: dockerfile parse error on line 1: unknown instruction: FRM (did you mean FROM?)\n',
  );
});

test.each([
  ['docker build .', [], NOTICE],
  ['docker image build .', ['DOCKER_BUILDKIT=0'], /BuildKit is currently disabled; enable it by removing the DOCKER_B/],
  ['docker builder prune -f', [], NOTICE],
  ['docker images', [], ''],
  ['docker build .', ['DOCKER_BUILDKIT=1'], /^#0 building with "default" instance using docker driver\n\n#1 /],
  ['docker buildx build .', [], /^#0 building with/],
  [
    'docker ps',
    ['DOCKER_BUILDKIT=x'],
    /^DOCKER_BUILDKIT environment variable expects boolean value: strconv.ParseBool: /,
  ],
])('K55 %s with %j', (line, env, err) => {
  const student = host({ Dockerfile: 'FROM busybox\n' });
  const told = student.docker(line, { env: ['HOME=/home/student', ...env] }).err;
  if (typeof err === 'string') expect(told).toBe(err);
  else expect(told).toMatch(err);
});

test('K56 the context may come as an archive, and the ID may go into a file', () => {
  const student = host({});
  const text = (content: string) => new TextEncoder().encode(content);
  const own = { type: 'file' as const, mode: 0o644, uid: 1000, gid: 1000 };
  const archive = writeTar([
    { name: 'Dockerfile', ...own, content: text('FROM busybox\nCOPY a /a\n') },
    { name: 'other', ...own, content: text('FROM busybox\nLABEL other=yes\n') },
    { name: 'a', ...own, content: text('packed\n') },
  ]);
  const built = student.docker('docker build -t packed --iidfile id -', { stdin: archive });
  expect(built.out).toContain('Step 2/2 : COPY a /a\n');
  expect(student.docker('docker build -f other -', { stdin: archive }).out).toContain('LABEL other=yes');
  expect(student.docker('docker build -f other -', { stdin: 'FROM busybox\n' }).err).toContain(
    'unable to prepare context: ambiguous Dockerfile source: both stdin and flag correspond to Dockerfiles\n',
  );
  const id = student.docker('docker images -q --no-trunc packed').out.trim();
  const { room } = student;
  const file = room.state.privates.get('s1')?.files.get('/home/student/id');
  expect(file?.kind === 'file' && file.content && new TextDecoder().decode(room.blobs.get(file.content))).toBe(id);
  expect(student.docker('docker build --iidfile no/id -', { stdin: 'FROM busybox\n' })).toMatchObject({ code: 1 });
});

test('K57 what BuildKit prints goes to standard error, with -q the ID alone to standard output', () => {
  const student = host({ Dockerfile: 'FROM busybox\nCOPY Dockerfile /d\n' });
  const env = ['DOCKER_BUILDKIT=1'];
  const built = student.docker('docker build -t kit --progress plain --load .', { env });
  expect(built).toMatchObject({ out: '', code: 0 });
  expect(built.err).toMatch(
    /#6 \[2\/2\] COPY Dockerfile \/d\n#6 DONE 0.0s\n[\s\S]*naming to docker.io\/library\/kit:latest done/,
  );
  const id = student.docker('docker images -q --no-trunc kit').out;
  expect(student.docker('docker build -q .', { env })).toMatchObject({ out: id, err: '' });
  expect(student.docker('docker build --push .', { env })).toMatchObject({ code: 125 });
  expect(student.docker('docker build nodir', { env }).err).toBe(
    'ERROR: unable to prepare context: path "nodir" not found\n',
  );
  expect(student.docker('docker build -f nofile .', { env }).err).toMatch(
    /ERROR: failed to solve: failed to read dockerfile: open nofile: no such file or directory\n$/,
  );
});

test('K58 builder prune asks, lists what went, and what it freed', () => {
  const student = host({ Dockerfile: 'FROM busybox\nCOPY Dockerfile /d\n' });
  student.docker('docker build -t kit .', { env: ['DOCKER_BUILDKIT=1'] });
  const asked = student.docker('docker builder prune', { stdin: 'n\n' });
  expect(asked.out).toBe(
    'WARNING! This will remove all dangling build cache. Are you sure you want to continue? [y/N] ',
  );
  expect(student.docker('docker builder prune -f').out).toBe('Total reclaimed space: 0B\n');
  expect(student.daemon.buildCache()).toMatchObject([{ shared: true, usageCount: 1, type: 'regular' }]);
  student.docker('docker rmi kit');
  expect(student.docker('docker builder prune -f').out).toMatch(
    /^Deleted build cache objects:\n[0-9a-z]{25}\n\nTotal reclaimed space: 32B\n$/,
  );
  expect(student.daemon.buildCache()).toEqual([]);
});

test('K53 with BuildKit a Dockerfile may have rules of its own beside it', () => {
  const student = host({
    'prod.Dockerfile': 'FROM busybox\nCOPY . /ctx/\n',
    'prod.Dockerfile.dockerignore': '*\n!b\n',
    '.dockerignore': 'b\n',
    a: 'a',
    b: 'b',
  });
  student.docker('docker build -t own -f prod.Dockerfile .', { env: ['DOCKER_BUILDKIT=1'] });
  student.docker('docker create --name one own');
  const copied = filesBelow(student.room.context(), 'one', '/ctx');
  expect(copied).toContain('/ctx/b');
  expect(copied).not.toContain('/ctx/a');
});

test.each([
  [
    'docker build',
    "docker: 'docker buildx build' requires 1 argument\n\nUsage:  docker buildx build [OPTIONS] PATH | URL | -\n",
  ],
  ['docker build -t Web .', 'invalid tag "Web": repository name must be lowercase\n'],
  ['docker build --platform linux/arm64 .', 'real Docker has images for other platforms such as "linux/arm64", but'],
  ['docker build --platform linux/amd64,linux/arm64 .', 'real Docker has images for other platforms such as'],
  ['docker build --platform x .', '"x": unknown operating system or architecture: invalid argument\n'],
])('K57 %s is refused by buildx in its own words', (line, told) => {
  const { err, code } = host({ Dockerfile: 'FROM busybox\n' }).docker(line, { env: ['DOCKER_BUILDKIT=1'] });
  expect(err.startsWith(`ERROR: ${told}`)).toBe(true);
  expect(code).toBe(1);
});

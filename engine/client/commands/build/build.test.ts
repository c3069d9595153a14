import { expect, test } from 'vitest';
import { containerFs } from '../../../daemon/containers/container-fs';
import { findContainer } from '../../../daemon/containers/find-container';
import type { DaemonContext } from '../../../daemon/context';
import { ClientHost } from '../../testing';

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
  expect(host({ 'empty/x': '' }).docker(line)).toEqual({ out: '', err, code });
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

test('K54 a parse error is the daemon’s, a failing step stands bare; with -q the log follows on standard error', () => {
  const student = host({ Dockerfile: 'FROM busybox\nCOPY missing /\n' });
  const failed = student.docker('docker build .');
  expect(failed.code).toBe(1);
  expect(failed.err).toBe(
    'COPY failed: file not found in build context or excluded by .dockerignore: stat missing: file does not exist\n',
  );
  const quiet = student.docker('docker build -q .');
  expect(quiet.out).toBe('');
  expect(quiet.err).toMatch(/^Sending build context[\s\S]*COPY failed: /);
  student.save('Dockerfile', 'FRM busybox\n');
  expect(student.docker('docker build .').err).toBe(
    'Error response from daemon: dockerfile parse error on line 1: unknown instruction: FRM (did you mean FROM?)\n',
  );
});

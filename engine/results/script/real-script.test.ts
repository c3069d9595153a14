import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DoneLine } from '../doing';
import { commandsOf } from './commands-of';
import { realScript } from './real-script';
import type { ScriptEntry } from './script-entry';

const done = (line: string, over: Partial<DoneLine> = {}): DoneLine => ({
  ...{ kind: 'line', at: 0, line, code: 0, took: 500, complaint: null, inputs: [] },
  ...over,
});

/** The class's registry holds `web-app`, and Ana's `ana/web`. */
const scriptOf = (...lines: (string | DoneLine)[]): ScriptEntry[] =>
  realScript(
    lines.map((line) => (typeof line === 'string' ? done(line) : line)),
    (repository) => ['web-app', 'ana/web', 'nginx'].includes(repository),
  );

/** What became of the last of these lines: the line, or why it was left. */
function last(...lines: (string | DoneLine)[]): string {
  const entry = scriptOf(...lines).at(-1);
  if (entry?.kind === 'left') return `(${entry.why})`;
  return entry?.kind === 'run' ? entry.line : '';
}

test.each([
  'docker run -d -p 8080:80 --name web1 nginx',
  'docker build -t my-node-app .',
  'docker ps -a',
  "docker run --rm busybox sh -c 'echo hi; ls /'",
  'docker exec web1 sh -c "apk add curl && curl localhost"',
  'docker run -d -v "$(pwd)/html":/usr/share/nginx/html nginx',
  'for i in 1 2 3; do docker run -d nginx; done',
  'mkdir site && echo "<h1>hi</h1>" > site/index.html',
  'curl -s localhost:8080 2>&1 | head -3',
  'cat > Dockerfile <<EOF\nFROM nginx\nRUN rm -rf /usr/share/nginx/html/*\nEOF',
  "cat <<'EOF' > run.sh && ls\n$(rm -rf x)\nEOF",
  'cat <<< hi',
  'if docker ps; then (echo yes); fi',
  'find . -iname Dockerfile',
  'cd web-app',
  'cat /etc/os-release',
])('%s is carried out as it was typed', (line) => {
  expect(last(line)).toBe(line);
});

test.each([
  ['docker system prune -af', 'other-things'],
  ['docker volume prune', 'other-things'],
  ['docker rm -f $(docker ps -aq)', 'other-things'],
  ['docker rmi `docker images -q`', 'other-things'],
  ['docker ps -q | xargs docker stop', 'other-things'],
  ['rm -rf *', 'own-machine'],
  ['sudo apt-get install nginx', 'own-machine'],
  ['echo hi > /etc/motd', 'own-machine'],
  ['cd / && touch x', 'own-machine'],
  ['sed -i s/a/b/ file', 'own-machine'],
  ['echo $(rm -rf x)', 'own-machine'],
  ['for i in 1; do rm -rf *; done', 'own-machine'],
  ['{ rm -rf x; }', 'own-machine'],
  ['time env A=1 rm x', 'own-machine'],
  ['(true); rm -rf *', 'own-machine'],
  ['echo `(true); rm -rf *`', 'own-machine'],
  ['{ docker system prune -f; }', 'other-things'],
  ['awk \'BEGIN { system("rm x") }\'', 'own-machine'],
  ['sed -Ei s/a/b/ file', 'own-machine'],
  ['echo "<<EOF"\nrm -rf *\nEOF', 'own-machine'],
  ['true # <<EOF\nrm -rf *\nEOF', 'own-machine'],
  ['echo $((1 <<EOF))\nrm -rf *\nEOF', 'own-machine'],
  ['cat <<E"OF"\nE\nrm -rf *\nEOF', 'own-machine'],
  ['cat <<EOF\n$(rm -rf x)\nEOF', 'own-machine'],
  ['docker run -v /etc:/x alpine', 'own-machine'],
  ['docker run --mount type=bind,source=/,target=/h alpine', 'own-machine'],
  ['docker run -v /:/host busybox', 'own-machine'],
  ['docker login registry:5000 -u ana -p hunter2', 'account'],
  ['docker logs -f web1', 'stays'],
  ['docker stats', 'stays'],
  ['docker stop 3f2a9c', 'id'],
  ['docker logs eager_turing', 'id'],
  ['docker run -d web-app:v1.0', 'room-image'],
  ['docker pull registry:5000/web-app:v1.0', 'room-image'],
])('%s is left to be read', (line, why) => {
  expect(last(line)).toBe(`(${why})`);
});

test('a line that failed is left with what it said; one whose program ended badly is not', () => {
  expect(scriptOf(done('docker rm web', { code: 1, complaint: 'No such container: web' }))).toMatchObject([
    { kind: 'left', why: 'failed', said: 'No such container: web' },
  ]);
  expect(last(done('docker run busybox sh -c "exit 3"', { code: 3 }))).toBe('docker run busybox sh -c "exit 3"');
  expect(last(done('docker ps', { code: null }))).toBe('(unfinished)');
});

test('a server in front goes to the background; what else was interrupted is left', () => {
  const [entry] = scriptOf(done('docker run -p 3000:3000 my-node-app', { code: 130 }));
  expect(entry).toMatchObject({ kind: 'run', line: 'docker run -d -p 3000:3000 my-node-app', notes: ['detached'] });
  expect(last(done('docker run nginx', { took: 60_000 }))).toBe('docker run -d nginx');
  expect(last(done('sleep 100', { code: 130 }))).toBe('(stays)');
  expect(scriptOf(done('docker run -it alpine', { inputs: ['ls'] }))).toMatchObject([
    { line: 'docker run -it alpine', notes: ['interactive'], inputs: ['ls'] },
  ]);
});

test('images of one’s own keep their names; the class’s registry becomes another', () => {
  expect(last('docker build -t web-app:v1.0 .', 'docker run -d --name web1 web-app:v1.0')).toBe(
    'docker run -d --name web1 web-app:v1.0',
  );
  expect(last('docker build -t web .', 'docker tag web registry:5000/ana/web')).toBe(
    'docker tag web "$REGISTRY"/ana/web',
  );
  const pushed = ['docker build -t web .', 'docker tag web registry:5000/ana/web', 'docker push registry:5000/ana/web'];
  expect(last(...pushed)).toBe('docker push "$REGISTRY"/ana/web');
  expect(last(...pushed, 'docker pull registry:5000/ana/web')).toBe('docker pull "$REGISTRY"/ana/web');
  expect(last('curl -s "http://registry:5000/v2/_catalog"')).toBe('curl -s "http://$REGISTRY/v2/_catalog"');
});

test('what needs something that was left out is left out, until it is made', () => {
  const from = 'docker run -d --name web1 web-app:v1.0';
  expect(last(from, 'docker stop web1')).toBe('(depends)');
  expect(last(from, 'docker run -d --name web1 nginx', 'docker stop web1')).toBe('docker stop web1');
  expect(last('docker run -d --name calm_river nginx', 'docker stop calm_river')).toBe('docker stop calm_river');
});

test('passwords go, in lines that are carried out and in those that are not', () => {
  expect(last('docker run -d -e MYSQL_ROOT_PASSWORD=hunter2 mysql')).toBe(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell reads it
    'docker run -d -e MYSQL_ROOT_PASSWORD="${MYSQL_ROOT_PASSWORD:-change-me}" mysql',
  );
  const hostile = [
    'docker login -u ana -p hunter2',
    'echo hunter2 | docker login -u ana --password-stdin',
    done("docker run -e API_KEY='hunter2' web-app", { code: 1, complaint: 'no' }),
    'curl http://ana:hunter2@localhost:8080/',
    'export DB_PASSWORD=hunter2',
  ];
  expect(JSON.stringify(scriptOf(...hostile))).not.toContain('hunter2');
});

test('the home folder is the script’s own, but not inside single quotes', () => {
  expect(last('docker run -v ~/site:/usr/share/nginx/html nginx')).toBe(
    'docker run -v "$WORK"/site:/usr/share/nginx/html nginx',
  );
  expect(last('docker run -v /home/student/site:/s --mount type=bind,source=/home/student/t,target=/t nginx')).toBe(
    'docker run -v "$WORK"/site:/s --mount type=bind,source="$WORK"/t,target=/t nginx',
  );
  expect(last('cat "/home/student/web app/Dockerfile"')).toBe('cat "$WORK/web app/Dockerfile"');
  expect(last("echo '$HOME'")).toBe("echo '$HOME'");
  expect(last('cd')).toBe('cd "$WORK"');
});

test('screens are cleared by nobody, and what cannot be read is not there', () => {
  expect(scriptOf('clear', 'history', 'docker ps \u001b[2J', 'docker ps \u202e')).toEqual([]);
});

test('a line as long as one may be costs no time, however it is made', () => {
  const most = (part: string) => part.repeat(Math.floor(20_000 / part.length));
  const lines = ['$(', '`$(', '<<a\n', 'a', 'PASS', '://a:', '\n', '"$(', '(', ' -i'].map(most);
  for (const line of [...lines, `<<${most('a')}`, `echo x${most('\n')}x`]) expect(scriptOf(line)).toHaveLength(1);
});

test('what else was done is told in between', () => {
  const script = realScript(
    [
      { kind: 'saved', at: 0, path: '/home/student/web-app/Dockerfile' },
      { kind: 'deleted', at: 0, path: '/etc/hosts' },
      { kind: 'reset', at: 0 },
    ],
    () => false,
  );
  expect(script).toEqual([
    { kind: 'saved', path: 'web-app/Dockerfile' },
    { kind: 'deleted', path: '/etc/hosts' },
    { kind: 'reset' },
  ]);
});

test('no line whatever makes it fail, or is lost but for what cannot be read', () => {
  const piece = fc.constantFrom(
    'docker',
    ' run ',
    '-d',
    '$(',
    ')',
    '`',
    '"',
    "'",
    '\\',
    '\n',
    '<<EOF',
    '|',
    ';',
    '&',
    'rm',
    '~',
    '#',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
      const line = pieces.join('');
      expect(commandsOf(line).flat().length).toBeLessThanOrEqual(2 * line.length + 1);
      expect(scriptOf(line).length).toBeLessThanOrEqual(1);
    }),
  );
});

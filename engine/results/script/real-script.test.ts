// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the shell reads them
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
  'docker run -d -v data:/var/lib/data -v ${PWD}/a:/a --mount type=bind,src=./b,target=/b nginx',
  'docker run --rm -v `pwd`:/app alpine ls',
  'docker run -e HOME=/root -e PATH=/bin alpine env',
  'for n in web1 web2; do docker rm -f $n; done',
  'for i in 1 2; do docker stop web$i; done',
  'docker cp web1:/etc/nginx/nginx.conf .',
  'docker cp page.html web1:/usr/share/nginx/html/',
  'docker save -o web.tar web-app:v1.0',
  'curl -so page.html localhost:8080',
  "sed -n 's/the /a /p' notes.txt",
  'echo a # it’s one',
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
  ['docker run -v ../../..:/host alpine ls', 'own-machine'],
  ['docker run -v "$PWD/../..":/host alpine ls', 'own-machine'],
  ['docker run -v$PWD/..:/x alpine ls', 'own-machine'],
  ['docker run -v=/etc:/x alpine ls', 'own-machine'],
  ['docker run -dv /etc:/x alpine ls', 'own-machine'],
  ['docker run -v ~/..:/x alpine ls', 'own-machine'],
  ['docker run -v $(echo /etc):/x alpine ls', 'own-machine'],
  ['docker run --mount "type=bind,src=$HOME/..,target=/x" alpine ls', 'own-machine'],
  ['V=/etc:/x; docker run -v $V alpine ls', 'own-machine'],
  ['docker run -v ${D:-/etc}:/x alpine ls', 'own-machine'],
  ['docker run -v /home/student/../..:/x alpine ls', 'own-machine'],
  ['docker run --privileged alpine ls', 'own-machine'],
  ['docker run --pid=host alpine ls', 'own-machine'],
  ['docker volume create --opt type=none --opt o=bind --opt device=/etc mine', 'own-machine'],
  ['sudo docker cp web1:/etc/passwd /etc/passwd', 'own-machine'],
  ['docker cp web1:/etc/passwd ../../x', 'own-machine'],
  ['docker save -o /tmp/x.tar web-app', 'own-machine'],
  ['docker export web1 -o ~/../x.tar', 'own-machine'],
  ['F=/tmp/f; echo x > $F', 'own-machine'],
  ['echo x > ${HOME}/../x', 'own-machine'],
  ['cp a $OLDPWD', 'own-machine'],
  ['cd $HOME/..', 'own-machine'],
  ['export WORK=/', 'own-machine'],
  ['HOME=/ docker ps', 'own-machine'],
  ['read PATH', 'own-machine'],
  ['echo ${WORK:=/}', 'own-machine'],
  ['curl -o /etc/x localhost', 'own-machine'],
  ['sort -o ../../x a', 'own-machine'],
  ['sed -n "w /tmp/x" a', 'own-machine'],
  ['sed "1e touch x" a', 'own-machine'],
  ['docker ps -q | while read c; do docker rm -f $c; done', 'other-things'],
  ['docker images -q | while read i; do docker image rm -f "${i}"; done', 'other-things'],
  ['docker rm -f $(cat ids)', 'other-things'],
  ['for c in $ALL; do docker stop $c; done', 'other-things'],
  ['docker volume rm `cat ids`', 'other-things'],
  ['cat <<EOF', 'open'],
  ['cat <<EOF\nno end', 'open'],
  ['cat <<"EOF "\nhi\nEOF ', 'open'],
  ['cat <<ls"x"\nls', 'open'],
  ['cat <<ls\\x\nls', 'open'],
  ['echo "no end', 'open'],
  ['echo `ls', 'open'],
  ["echo $'\\''", 'open'],
  ['docker images \\', 'open'],
  ['if true; then echo b', 'open'],
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

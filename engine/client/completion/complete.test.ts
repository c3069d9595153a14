import { expect, test } from 'vitest';
import { type CompletionWorld, complete } from './complete';

const WORLD: CompletionWorld = {
  volumes: ['data', 'pages'],
  networks: ['bridge', 'host', 'none', 'shop'],
  containers: [
    { id: 'a', name: 'web1', state: { status: 'running', pid: 1, startedAt: 0 } },
    { id: 'b', name: 'web2', state: { status: 'paused', pid: 1, startedAt: 0 } },
    { id: 'c', name: 'job', state: { status: 'created', exitCode: 0, error: '' } },
  ],
  images: ['nginx:latest', 'web-app:v1.0', 'registry:5000/web-app:v1.0'],
  files: (folder) =>
    ({ '.': ['Dockerfile', 'app/', '.dockerignore', 'notes.txt'], 'app/': ['server.js', 'lib/'] })[folder] ?? [],
};

/** `|` marks the cursor. */
function tab(text: string): string[] {
  const cursor = text.indexOf('|');
  return complete(text.replace('|', ''), cursor, WORLD).candidates;
}

test.each([
  ['doc|', ['docker']],
  ['docker ima|', ['image', 'images']],
  ['docker container r|', ['rename', 'restart', 'rm', 'run']],
  ['docker stop |', ['web1']],
  ['docker unpause |', ['web2']],
  ['docker start |', ['job']],
  ['docker rm w|', ['web1', 'web2']],
  ['docker logs -f we|', ['web1', 'web2']],
  ['docker run -d -p 8080:80 --name x web|', ['web-app:v1.0']],
  ['docker run --restart on|', ['on-failure']],
  ['docker run --restart=on|', ['on-failure']],
  ['docker run --rest|', ['--restart']],
  ['docker run --pull |', ['always', 'missing', 'never']],
  ['docker run nginx --na|', []],
  ['docker exec web1 l|', []],
  ['docker build |', ['app/']],
  ['docker build -f Doc|', ['Dockerfile']],
  ['docker build -t web-app:v1.0 -f app/|', ['app/lib/', 'app/server.js']],
  ['docker kill -s T|', ['TERM']],
  ['docker ps --filter sta|', ['status=']],
  ['docker tag nginx:latest reg|', ['registry:5000/web-app:v1.0']],
  ['docker nosuch |', []],
  ['ls; docker pau|', ['pause']],
  ['cat no|', ['notes.txt']],
  ['cat .|', ['.dockerignore']],
])('K41 %s', (line, candidates) => {
  expect(tab(line)).toEqual(candidates);
});

test('K41 what is completed begins where the word begins, whatever follows the cursor', () => {
  expect(complete('docker stop we && ls', 14, WORLD)).toEqual({ from: 12, candidates: ['web1'] });
  expect(complete('docker run --restart=al', 23, WORLD)).toEqual({ from: 21, candidates: ['always'] });
});

test('K41 flags that this room does not have are not offered', () => {
  expect(tab('docker run --gpu|')).toEqual([]);
});

test.each([
  ['docker ps -f he|', ['health=']],
  ['docker ps --filter status=r|', ['status=removing', 'status=restarting', 'status=running']],
  ['docker ps --filter=name=we|', ['name=web1', 'name=web2']],
  ['docker ps -f network=sh|', ['network=shop']],
  ['docker ps -f label=|', []],
  ['docker ps -f nosuch=|', []],
  ['docker images -f dangling=|', ['dangling=false', 'dangling=true']],
  ['docker volume ls -f name=d|', ['name=data']],
  ['docker network ls -f type=|', ['type=builtin', 'type=custom']],
  ['docker -l de|', ['debug']],
  ['docker context use |', ['default']],
  ['docker run --log-driver |', ['json-file', 'local', 'none']],
])('K86 %s', (line, candidates) => {
  expect(tab(line)).toEqual(candidates);
});

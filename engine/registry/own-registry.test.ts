import { expect, test } from 'vitest';
import { ClientHost } from '../client/testing';

/** Ana's host. */
function ana(): ClientHost {
  const host = new ClientHost();
  host.docker('docker pull -q alpine');
  return host;
}

test('I123 a registry in a container takes what is pushed to its port, and forgets no name', () => {
  const host = ana();
  expect(host.docker('docker run -d -p 5000:5000 --restart=always --name registry registry:2').code).toBe(0);
  host.docker('docker tag alpine localhost:5000/my-alpine');
  const pushed = host.docker('docker push localhost:5000/my-alpine');
  expect(pushed).toMatchObject({ code: 0, err: '' });
  expect(pushed.out).toContain('The push refers to repository [localhost:5000/my-alpine]');
  host.docker('docker rmi alpine localhost:5000/my-alpine');
  expect(host.docker('docker pull -q localhost:5000/my-alpine').out).toBe('localhost:5000/my-alpine:latest\n');

  const get = (path: string) =>
    host.daemon.http('host', { method: 'GET', url: `http://localhost:5000${path}`, headers: [], body: '' });
  expect(get('/v2/_catalog')).toMatchObject({ ok: true, response: { body: '{"repositories":["my-alpine"]}\n' } });
  expect(get('/v2/my-alpine/tags/list')).toMatchObject({
    response: { body: '{"name":"my-alpine","tags":["latest"]}\n' },
  });
  expect(host.docker('docker logs registry').out).toMatch(/"GET \/v2\/_catalog HTTP\/1\.1" 200 \d+ "" ""\n/);
  // To everybody else it is below the student's name.
  expect([...host.room.state.registry.repositories.keys()]).toEqual(['ana/my-alpine']);
});

test('I123 any published port will do, and without the container the port is nobody’s', () => {
  const host = ana();
  host.docker('docker tag alpine localhost:5001/a');
  expect(host.docker('docker push localhost:5001/a').err).toContain('connection refused');
  host.docker('docker run -d -p 5001:5000 --name registry registry:3');
  expect(host.docker('docker push localhost:5001/a').code).toBe(0);
  host.docker('docker rm -f registry');
  expect(host.docker('docker pull localhost:5001/a').err).toContain('connection refused');
  // The room's own registry keeps its rule.
  host.docker('docker tag alpine localhost:5000/a');
  expect(host.docker('docker push localhost:5000/a').err).toContain(
    'denied: requested access to the resource is denied',
  );
});

test('I122 what only the real hub has is refused by name, what nobody has in Docker’s words', () => {
  const host = ana();
  for (const [name, text] of [
    ['mongo:7', 'Docker Hub has the image "mongo", but this room does not simulate it'],
    ['golang', 'Docker Hub has the image "golang", but this room does not simulate it'],
    ['nginxdemos/hello', 'Docker Hub has the image "nginxdemos/hello", but this room does not simulate it'],
    ['redis:3.2-alpine', 'Docker Hub may have "redis:3.2-alpine", but this room has of redis only'],
    ['nosuchimage', "pull access denied for nosuchimage, repository does not exist or may require 'docker login'"],
    ['ana/nosuchimage', 'pull access denied for ana/nosuchimage'],
    ['alpine:nosuchtag', 'manifest for alpine:nosuchtag not found: manifest unknown: manifest unknown'],
  ] as const) {
    const { err, code } = host.docker(`docker pull ${name}`);
    expect([name, code, err.includes(text)]).toEqual([name, 1, true]);
  }
});

import { expect, test } from 'vitest';
import { pushImage } from '../daemon/images/push-image';
import { tagImage } from '../daemon/images/tag-image';
import { digestOf } from '../model/digest';
import { type TestRoom, testRoom } from '../room/testing';
import { registryResponse } from './registry-response';

const GET = { method: 'GET', headers: [] };

test('I80 the registry lists its repositories and their tags, and shows manifests by tag and digest', () => {
  const room = testRoom();
  const get = (path: string) => registryResponse(room.context(), GET, path);
  expect(get('/v2/_catalog').body).toBe('{"repositories":[]}\n');
  published(room, 'registry:5000/ana/base:1');
  expect(get('/v2/_catalog').body).toBe('{"repositories":["ana/base"]}\n');
  expect(get('/v2/ana/base/tags/list').body).toBe('{"name":"ana/base","tags":["1"]}\n');
  const manifest = get('/v2/ana/base/manifests/1');
  const digest = digestOf(manifest.body);
  expect(manifest.headers).toContainEqual(['Docker-Content-Digest', digest]);
  expect(get(`/v2/ana/base/manifests/${digest}`)).toEqual(manifest);
  expect(JSON.parse(manifest.body).config.digest).toBe(room.image().id);
});

test('I80 layers are shown by their heads, configurations whole, long lists in pages', () => {
  const room = testRoom();
  published(room, 'registry:5000/ana/base:1');
  published(room, 'registry:5000/ana/base:2');
  const ask = (method: string, path: string) => registryResponse(room.context(), { method, headers: [] }, path);
  const { config, layers } = JSON.parse(ask('GET', '/v2/ana/base/manifests/1').body);
  expect(digestOf(ask('GET', `/v2/ana/base/blobs/${config.digest}`).body)).toBe(config.digest);
  expect(ask('HEAD', `/v2/ana/base/blobs/${layers[0].digest}`)).toMatchObject({
    status: 200,
    headers: expect.arrayContaining([['Content-Length', String(layers[0].size)]]),
  });
  expect(ask('GET', `/v2/ana/base/blobs/${layers[0].digest}`).status).toBe(501);
  expect(ask('GET', `/v2/ana/base/blobs/${digestOf('else')}`).body).toContain('BLOB_UNKNOWN');
  const first = ask('GET', '/v2/ana/base/tags/list?n=1');
  expect(first.body).toBe('{"name":"ana/base","tags":["1"]}\n');
  expect(first.headers).toContainEqual(['Link', '</v2/ana/base/tags/list?last=1&n=1>; rel="next"']);
  expect(ask('GET', '/v2/ana/base/tags/list?last=1&n=1').body).toBe('{"name":"ana/base","tags":["2"]}\n');
});

test('I81 what the registry does not have, and what it does not do', () => {
  const room = testRoom();
  const get = (path: string, method = 'GET') => registryResponse(room.context(), { method, headers: [] }, path);
  expect(get('/v2/').status).toBe(200);
  expect(get('/v2/nosuch/tags/list')).toMatchObject({
    status: 404,
    body: '{"errors":[{"code":"NAME_UNKNOWN","message":"repository name not known to registry","detail":{"name":"nosuch"}}]}\n',
  });
  expect(get('/v2/nosuch/manifests/1').body).toContain('MANIFEST_UNKNOWN');
  expect(get('/else').status).toBe(404);
  expect(get('/v2/x/manifests/1', 'PUT').status).toBe(405);
});

test('I81 only the instructor deletes, a manifest by its digest and with it its tags', () => {
  const room = testRoom();
  room.addSeat('s0', 'Teacher');
  published(room, 'registry:5000/ana/base:1');
  const ask = (seat: string, method: string, reference: string) =>
    registryResponse(room.context(seat), { method, headers: [] }, `/v2/ana/base/manifests/${reference}`);
  const digest = digestOf(ask('s1', 'GET', '1').body);
  expect(ask('s1', 'DELETE', digest).status).toBe(405);
  expect(ask('s0', 'DELETE', '1').status).toBe(405);
  expect(ask('s0', 'DELETE', digest).status).toBe(202);
  expect(ask('s0', 'DELETE', digest).status).toBe(404);
  expect(ask('s1', 'GET', '1').status).toBe(404);
  const tags = registryResponse(room.context(), GET, '/v2/ana/base/tags/list');
  expect(tags.body).toBe('{"name":"ana/base","tags":null}\n');
});

function published(room: TestRoom, name: string): void {
  tagImage(room.context(), 'busybox', name);
  const pushed = room.converse(
    pushImage(
      () => room.context(),
      name,
      { allTags: false },
      () => {},
    ),
  );
  expect(pushed.ok).toBe(true);
}

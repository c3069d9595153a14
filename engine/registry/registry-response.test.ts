import { expect, test } from 'vitest';
import { pushImage } from '../daemon/images/push-image';
import { tagImage } from '../daemon/images/tag-image';
import { digestOf } from '../model/digest';
import { testRoom } from '../room/testing';
import { registryResponse } from './registry-response';

const GET = { method: 'GET' };

test('I80 the registry lists its repositories and their tags, and shows manifests by tag and digest', () => {
  const room = testRoom();
  const get = (path: string) => registryResponse(room.state, GET, path);
  expect(get('/v2/_catalog').body).toBe('{"repositories":[]}\n');
  tagImage(room.context(), 'busybox', 'registry:5000/ana/base:1');
  room.converse(
    pushImage(
      () => room.context(),
      'registry:5000/ana/base:1',
      { allTags: false },
      () => {},
    ),
  );
  expect(get('/v2/_catalog').body).toBe('{"repositories":["ana/base"]}\n');
  expect(get('/v2/ana/base/tags/list').body).toBe('{"name":"ana/base","tags":["1"]}\n');
  const manifest = get('/v2/ana/base/manifests/1');
  const digest = digestOf(manifest.body);
  expect(manifest.headers).toContainEqual(['Docker-Content-Digest', digest]);
  expect(get(`/v2/ana/base/manifests/${digest}`)).toEqual(manifest);
  expect(JSON.parse(manifest.body).config.digest).toBe(room.image().id);
});

test('I81 what the registry does not have, and what it does not do', () => {
  const { state } = testRoom();
  expect(registryResponse(state, GET, '/v2/').status).toBe(200);
  expect(registryResponse(state, GET, '/v2/nosuch/tags/list')).toMatchObject({
    status: 404,
    body: '{"errors":[{"code":"NAME_UNKNOWN","message":"repository name not known to registry","detail":{"name":"nosuch"}}]}\n',
  });
  expect(registryResponse(state, GET, '/v2/nosuch/manifests/1').body).toContain('MANIFEST_UNKNOWN');
  expect(registryResponse(state, GET, '/else').status).toBe(404);
  expect(registryResponse(state, { method: 'DELETE' }, '/v2/x/manifests/1').status).toBe(405);
});

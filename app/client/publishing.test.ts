import { expect, test } from 'vitest';
import type { Digest } from '#engine/model/digest';
import type { Host, RoomState } from '#engine/model/room-state';
import { emptyRoom } from '#engine/room/empty-room';
import { publishStage } from './publishing';

const [first, second, manifest] = ['sha256:a', 'sha256:b', 'sha256:m'] as Digest[] as [Digest, Digest, Digest];

function room(tags: Record<string, Digest>, published?: Digest): RoomState {
  const state = emptyRoom('given');
  state.hosts.set('s0', { tags: new Map(Object.entries(tags)) } as unknown as Host);
  if (published) {
    state.registry.repositories.set('web-app', new Map([['v1.0', manifest]]));
    state.registry.manifests.set(manifest, {
      digest: manifest,
      size: 1,
      image: published,
      pushedBy: 's0',
      pushedAt: 0,
    });
  }
  return state;
}

const stage = (state: RoomState, reference = 'web-app:v1.0') => publishStage(state, 's0', reference);

test('an image goes from nothing over built and tagged to published', () => {
  expect(stage(room({}))).toBe('unbuilt');
  expect(stage(room({ 'web-app:v1.0': first }))).toBe('built');
  const tagged = { 'web-app:v1.0': first, 'registry:5000/web-app:v1.0': first };
  expect(stage(room(tagged))).toBe('tagged');
  expect(stage(room(tagged, first))).toBe('published');
});

test('built anew, it has to be tagged and pushed again', () => {
  const tags = { 'web-app:v1.0': second, 'registry:5000/web-app:v1.0': first };
  expect(stage(room(tags, first))).toBe('built');
  expect(stage(room({ ...tags, 'registry:5000/web-app:v1.0': second }, first))).toBe('tagged');
});

test('without a tag `latest` is meant', () => {
  expect(stage(room({ 'web-app:latest': first }), 'web-app')).toBe('built');
  expect(stage(room({ 'web-app:v1.0': first }), 'web-app')).toBe('unbuilt');
});

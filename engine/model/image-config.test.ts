import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Digest, digestOf } from './digest';
import type { ContainerConfig, Image } from './image';
import { EMPTY_CONFIG, imageConfigJson, sealImage } from './image-config';
import { parseImageConfig } from './parse-image-config';

const word = fc.stringMatching(/^[A-Za-z0-9/=_-]{1,8}$/);
const words = fc.array(word, { maxLength: 3 });
const sorted = fc.uniqueArray(word, { maxLength: 3 }).map((all) => all.sort());
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const config: fc.Arbitrary<ContainerConfig> = fc
  .record({
    Env: words,
    Cmd: optional(words),
    Entrypoint: optional(words),
    WorkingDir: fc.oneof(fc.constant(''), word),
    User: fc.oneof(fc.constant(''), word),
    ExposedPorts: fc
      .uniqueArray(fc.nat(65_535), { maxLength: 2 })
      .map((all) => all.map((port) => `${port}/tcp`).sort()),
    Volumes: sorted,
    Labels: sorted.map((keys) => keys.map((key) => [key, `${key}!`] as const)),
    OnBuild: words,
    StopSignal: optional(fc.constantFrom('SIGTERM', 'SIGINT')),
    Shell: optional(fc.array(word, { minLength: 1, maxLength: 2 })),
    Healthcheck: optional(fc.record({ Test: words, Interval: fc.nat(), StartInterval: fc.nat(), Retries: fc.nat(9) })),
  })
  .map(({ StopSignal, Shell, OnBuild, Healthcheck, ...rest }) => ({
    ...rest,
    ...(OnBuild.length > 0 && { OnBuild }),
    ...(StopSignal && { StopSignal }),
    ...(Shell && { Shell }),
    ...(Healthcheck && { Healthcheck }),
  }));
const layers = fc.array(fc.nat(5), { maxLength: 3 }).map((all) => all.map((n): Digest => digestOf(`layer ${n}`)));
const parts: fc.Arbitrary<Omit<Image, 'id'>> = fc.record({
  architecture: fc.constant('amd64' as const),
  os: fc.constant('linux' as const),
  created: fc.nat(9).map((n) => `2026-11-2${n}T00:00:00Z`),
  author: fc.constantFrom('', 'Ana'),
  comment: fc.constantFrom('', 'as it was'),
  config,
  diffIds: layers,
  history: fc.array(
    fc
      .record({ created: fc.constant('2026-11-20T00:00:00Z'), created_by: word, empty_layer: fc.boolean() })
      .map(({ empty_layer, ...rest }) => ({ ...rest, ...(empty_layer && { empty_layer }) })),
    { maxLength: 3 },
  ),
});

test('I8 images have one ID if and only if they are one', () => {
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      expect(sealImage(structuredClone(one)).id).toBe(sealImage(one).id);
      expect(sealImage(one).id === sealImage(other).id).toBe(imageConfigJson(one) === imageConfigJson(other));
      // Any single part taken from the other.
      for (const key of Object.keys(one) as (keyof typeof one)[]) {
        const mixed = { ...one, [key]: other[key] };
        const same = JSON.stringify(one[key]) === JSON.stringify(other[key]);
        expect(sealImage(mixed).id === sealImage(one).id, key).toBe(same);
      }
      for (const key of [
        'Env',
        'Cmd',
        'Entrypoint',
        'WorkingDir',
        'User',
        'ExposedPorts',
        'Volumes',
        'Labels',
      ] as const) {
        const mixed = { ...one, config: { ...one.config, [key]: other.config[key] } };
        const same = JSON.stringify(one.config[key]) === JSON.stringify(other.config[key]);
        expect(sealImage(mixed).id === sealImage(one).id, key).toBe(same);
      }
    }),
    { numRuns: 100 },
  );
});

test('I8 a configuration read back is the same image', () => {
  fc.assert(
    fc.property(parts, (one) => {
      const read = parseImageConfig(new TextEncoder().encode(imageConfigJson(one)));
      expect(read).toEqual({ ok: true, value: sealImage(one) });
    }),
  );
  expect(sealImage({ ...SMALL, config: { ...EMPTY_CONFIG, Cmd: [] } }).id).not.toBe(sealImage(SMALL).id);
});

test.each(['yesterday', '2026-13-20T00:00:00Z', '2026-11-20'])('a time that is none (%s) is refused', (created) => {
  const read = (image: Omit<Image, 'id'>) => parseImageConfig(new TextEncoder().encode(imageConfigJson(image)));
  const history = [{ created, created_by: 'RUN' }];
  for (const wrong of [read({ ...SMALL, created }), read({ ...SMALL, history })]) {
    expect(wrong).toMatchObject({ error: expect.stringMatching(/^parsing time ".*" as "2006-01-02T15:04:05Z07:00"/) });
  }
});

const SMALL: Omit<Image, 'id'> = {
  architecture: 'amd64',
  os: 'linux',
  created: '2026-11-20T00:00:00Z',
  author: '',
  comment: '',
  config: EMPTY_CONFIG,
  diffIds: [],
  history: [],
};

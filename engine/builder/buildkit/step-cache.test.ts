import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testRoom } from '../../room/testing';
import { buildKit } from '../testing';

test('I91 built again all is cached and the image the same; a changed file misses from its COPY on, configuration never', () => {
  const room = testRoom();
  const dockerfile = 'FROM busybox\nRUN one\nCOPY a /a\nRUN two\nLABEL a=b\n';
  const first = buildKit(room, dockerfile, { files: { a: 'one' } });
  expect(first.steps.slice(1)).toEqual(['[2/4] RUN one: DONE', '[3/4] COPY a /a: DONE', '[4/4] RUN two: DONE']);
  const again = buildKit(room, dockerfile, { files: { a: 'one' } });
  expect(again.steps.slice(1)).toEqual(['[2/4] RUN one: CACHED', '[3/4] COPY a /a: CACHED', '[4/4] RUN two: CACHED']);
  expect(again.outcome).toEqual(first.outcome);
  const changed = buildKit(room, dockerfile, { files: { a: 'two' } });
  expect(changed.steps.slice(1)).toEqual(['[2/4] RUN one: CACHED', '[3/4] COPY a /a: DONE', '[4/4] RUN two: DONE']);
  const relabelled = buildKit(room, `FROM busybox\nLABEL first=1\n${dockerfile.slice(13)}`, { files: { a: 'one' } });
  expect(relabelled.steps.slice(1).every((step) => step.endsWith('CACHED'))).toBe(true);
  const fresh = buildKit(room, dockerfile, { files: { a: 'one' }, noCache: true });
  expect(fresh.screen).not.toContain('CACHED');
  expect(room.state.hosts.get('s1')?.buildCache.size).toBe(5);
});

test('I99 the cache of a host is bounded', () => {
  const room = testRoom();
  const lines = Array.from({ length: 310 }, (_, n) => `RUN step ${n}`);
  buildKit(room, ['FROM busybox', ...lines].join('\n'));
  const cache = room.state.hosts.get('s1')?.buildCache;
  expect(cache?.size).toBe(300);
  expect([...(cache?.values() ?? [])].at(-1)?.description).toBe('mount / from exec /bin/sh -c step 309');
});

const step = fc.oneof(
  fc.constantFrom('a', 'b').map((name) => `COPY ${name} /${name}`),
  fc.nat(5).map((n) => `RUN step ${n}`),
  fc.nat(5).map((n) => `ENV N=${n}`),
  fc.nat(5).map((n) => `LABEL n=${n}`),
  fc.constantFrom('/x', '/y').map((path) => `WORKDIR ${path}`),
  fc.constant('CMD ["sh"]'),
);

test('I91 whatever the steps are: built again all is cached and the image the same, and no configuration costs a COPY', () => {
  const property = fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (lines) => {
    const room = testRoom();
    const files = { a: 'one', b: 'two' };
    const dockerfile = ['FROM busybox', ...lines].join('\n');
    const first = buildKit(room, dockerfile, { files });
    const again = buildKit(room, dockerfile, { files });
    expect(again.outcome).toEqual(first.outcome);
    expect(again.steps.slice(1).every((one) => one.endsWith(': CACHED'))).toBe(true);
    const configured = ['FROM busybox', 'LABEL new=1', ...lines.filter((line) => !line.startsWith('ENV'))].join('\n');
    const same = buildKit(room, configured, { files }).steps.slice(1);
    const upTo = same.findIndex((one) => / RUN /.test(one));
    expect(same.slice(0, upTo < 0 ? undefined : upTo).every((one) => one.endsWith(': CACHED'))).toBe(true);
  });
  fc.assert(property, { numRuns: 40 });
});

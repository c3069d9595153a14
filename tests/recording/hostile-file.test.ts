import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gzipMember } from '#engine/recording/gzip-member';
import { type FileOutcome, RecordingReader } from '#server/protocol/recording-file/recording-reader';
import { blobsOf } from '../simulation/blobs-of';
import { fileOf, shortClass, storedEvents } from './file-of-class';

const played = shortClass();
const members = await fileOf(storedEvents(played), blobsOf(played));
const file = new Uint8Array(Buffer.concat(members));

function read(bytes: Uint8Array): FileOutcome {
  const reader = new RecordingReader({}, { fold: true });
  for (let at = 0; at < bytes.length; at += 3_000) if (!reader.push(bytes.subarray(at, at + 3_000))) break;
  return reader.finish();
}

/** What is read is a beginning of the class, or it is told where the mistake is. */
function isTold(bytes: Uint8Array): void {
  const outcome = read(bytes);
  if (outcome.ok) {
    expect(outcome.events).toBeLessThanOrEqual(played.events.length);
    return;
  }
  const { member, line, byte, reason } = outcome.mistake;
  expect(reason).toMatch(/^[a-z-]+$/);
  expect(byte).toBeGreaterThanOrEqual(0);
  expect(byte).toBeLessThanOrEqual(bytes.length);
  expect(Math.min(member, line)).toBeGreaterThanOrEqual(1);
}

const place = fc.nat(file.length - 1);

test('Z13 flipped bytes, cuts and splices are read as far as they are right, or told', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }),
      (flips) => {
        const bytes = file.slice();
        for (const [at, by] of flips) bytes[at] = (bytes[at] ?? 0) ^ by;
        isTold(bytes);
      },
    ),
    { numRuns: 60 },
  );
  fc.assert(
    fc.property(place, place, place, (a, b, c) => {
      isTold(file.slice(0, a));
      isTold(new Uint8Array([...file.slice(0, a), ...file.slice(b)]));
      isTold(new Uint8Array([...file.slice(0, a), ...file.slice(b, b + 500), ...file.slice(c)]));
    }),
    { numRuns: 20 },
  );
});

test('Z13 members in another order, twice or left out are read as far as they are right, or told', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(members.length - 1), { maxLength: 8 }), (order) => {
      isTold(new Uint8Array(Buffer.concat(order.map((index) => members[index] ?? new Uint8Array()))));
    }),
    { numRuns: 40 },
  );
});

test('Z13 lines with other values in them are read as far as they fit, or told', () => {
  const lines = members.map((member) => gunzipSync(member).toString().split('\n').slice(0, -1));
  const strange = fc.constantFrom(
    'null',
    '-1',
    '1e400',
    '""',
    '"\\u0000"',
    '[]',
    '{}',
    '[[[]]]',
    '{"__proto__":{"x":1}}',
    '"s1"',
    'true',
  );
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), strange, (member, line, value, by) => {
      const changed = lines.map((some) => [...some]);
      const some = changed[member % changed.length] ?? [];
      const text = some[line % some.length] ?? '';
      // The value behind one of its colons, as far as one is found without reading it.
      const values = [...text.matchAll(/(?<=:)(?:"[^"\\]*"|-?\d+|true|false|null)/g)];
      const found = values[value % Math.max(values.length, 1)];
      if (!found) return;
      some[line % some.length] = text.slice(0, found.index) + by + text.slice(found.index + found[0].length);
      const packed = changed.map((one) => gzipMember(gzipSync(one.map((it) => `${it}\n`).join(''))));
      isTold(new Uint8Array(Buffer.concat(packed)));
    }),
    { numRuns: 80 },
  );
  expect(({} as { x?: number }).x).toBeUndefined();
});

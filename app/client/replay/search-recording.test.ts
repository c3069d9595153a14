import { expect, test } from 'vitest';
import type { RecordedEvent } from '#engine/recording/recorded-event';
import { TestClass } from '#engine/room/testing-class';
import type { SearchHit } from '../../ui/replay/replay-model';
import { RecordingLog } from './recording-log';
import { searchRecording } from './search-recording';
import { TestingSource } from './testing-source';

const room = new TestClass();
for (let n = 0; n < 40; n += 1) {
  room.type('s1', `docker tag nosuch${n} copy:${n}`);
  room.pass(1_000);
}
const log = room.log.map(({ at, event }, index): RecordedEvent => [index + 1, at, event]);

async function found(query: string): Promise<readonly SearchHit[]> {
  const source = new TestingSource(log, { segment: 30 });
  const search = searchRecording(new RecordingLog(source, await source.manifest()));
  return new Promise((resolve) => search(query, (hits, done) => done && resolve(hits)));
}

test('commands and what they failed with are found by all words of a query, in the order of time', async () => {
  expect(await found('NoSuch7 tag')).toMatchObject([
    { kind: 'command', seat: 's1', text: 'docker tag nosuch7 copy:7', at: 7_000 },
  ]);
  expect(await found('no such image nosuch7')).toMatchObject([{ kind: 'error', seat: 's1', at: 7_000 }]);
  const all = await found('nosuch');
  expect(all).toHaveLength(80);
  expect(all.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq).sort((a, b) => a - b));
  expect(await found('   ')).toEqual([]);
  expect(await found('never typed')).toEqual([]);
});

test('after it is given up nothing more is told', async () => {
  const source = new TestingSource(log, { segment: 30 });
  const search = searchRecording(new RecordingLog(source, await source.manifest()));
  let told = 0;
  const stop = search('nosuch', () => {
    told += 1;
  });
  stop();
  await found('nosuch');
  expect(told).toBe(0);
});

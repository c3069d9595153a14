import { expect, test } from 'vitest';
import { fullMoment, nextMoment, SAMPLE_START, type SampleMoment, untilNext } from './sample-class-story';

test('the class takes about forty seconds, seats eight, and ends as it began', () => {
  const moments: SampleMoment[] = [SAMPLE_START];
  let milliseconds = 0;
  for (;;) {
    const moment = moments.at(-1) as SampleMoment;
    milliseconds += untilNext(moment);
    const next = nextMoment(moment);
    if (next === SAMPLE_START) break;
    moments.push(next);
  }
  expect(milliseconds / 1000).toBeGreaterThan(35);
  expect(milliseconds / 1000).toBeLessThan(45);
  expect(moments.at(-1)?.containers).toEqual([]);
  expect(new Set(moments.flatMap(({ line }) => line?.seat.name ?? [])).size).toBe(8);
  // Everything that can be done has been done to somebody who could do it.
  for (const [at, moment] of moments.entries()) {
    const before = moments[at - 1]?.containers ?? [];
    if (moment.line && !/pull/.test(moment.line.text)) expect(moment.containers).not.toEqual(before);
  }
});

test('a container that nobody touches stays the same object', () => {
  let moment = SAMPLE_START;
  while (moment.containers.length < 2) moment = nextMoment(moment);
  const [first] = moment.containers;
  let next = nextMoment(moment);
  while (next.line?.seat === first?.seat) next = nextMoment(next);
  expect(next.containers[0]).toBe(first);
});

test('the moment that is seen first has containers in several states', () => {
  expect(new Set(fullMoment().containers.map(({ state }) => state.status)).size).toBeGreaterThan(1);
});

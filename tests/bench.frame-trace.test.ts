import { expect, test } from 'vitest';
import { frameWork, type TraceEvent } from './bench/s13/frame-trace';

const at = (name: string, ts: number, dur = 0, tid = 1): TraceEvent => ({
  name,
  ph: dur > 0 ? 'X' : 'I',
  pid: 1,
  tid,
  ts,
  dur,
});

test('what ran between two frames is the later part of the first one; nested stretches count once, waiting for a processor not at all', () => {
  const events = [
    at('Commit', 0),
    at('FireAnimationFrame', 100, 3_000),
    at('FunctionCall', 200, 2_500),
    at('UpdateLayoutTree', 3_200, 500),
    at('Layout', 3_800, 400),
    { ...at('TimerFire', 9_000, 5_000), tdur: 1_000 },
    at('Commit', 16_000),
    at('Commit', 33_000),
    at('FunctionCall', 100, 9_000, 2),
    at('Commit', 0, 0, 2),
  ];
  expect(frameWork(events)).toEqual([
    { script: 4, layout: 0.9 },
    { script: 0, layout: 0 },
  ]);
});

test('a trace without frames has no work', () => {
  expect(frameWork([at('FunctionCall', 0, 10)])).toEqual([]);
});

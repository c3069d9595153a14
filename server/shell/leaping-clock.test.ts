import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LeapingClock } from './leaping-clock';

/** A clock at 0 whose process clock is moved by hand, and what has rung at which time. */
function rig() {
  const real = { now: 0 };
  const clock = new LeapingClock(0, () => real.now);
  const rung: string[] = [];
  const alarm = (name: string, after: number) => clock.after(after, () => rung.push(`${name} ${clock.now()}`));
  const turns = async () => {
    for (let n = 0; n < 20; n += 1) await turn();
  };
  return { real, clock, rung, alarm, turns };
}

test('K65 alarms ring in the order of their times, each at its own, and none that has been called off', async () => {
  const { clock, rung, alarm, turns } = rig();
  alarm('late', 60_000);
  alarm('early', 2_000);
  alarm('never', 3_000)();
  clock.go();
  await turns();
  expect(rung).toEqual(['early 2000', 'late 60000']);
  await clock.stop(0);
});

test('K65 time stands still between lines', async () => {
  const { real, clock, rung, alarm, turns } = rig();
  alarm('due', 10);
  real.now = 5_000;
  await turns();
  expect([clock.now(), rung]).toEqual([0, []]);
});

test('K65 it does not leap while something is being worked at, and hardly goes', async () => {
  const { real, clock, rung, alarm, turns } = rig();
  clock.working('run', true);
  clock.go();
  alarm('soon', 100);
  real.now = 500;
  await turns();
  expect([clock.now(), rung]).toEqual([10, []]);
  clock.working('run', false);
  await turns();
  expect(rung).toEqual(['soon 100']);
  await clock.stop(0);
});

test('K65 work that never rests takes its time', async () => {
  const { real, clock } = rig();
  clock.working('loop', true);
  clock.go();
  real.now = 11_000;
  expect(clock.now()).toBe(10_020);
  await clock.stop(0);
});

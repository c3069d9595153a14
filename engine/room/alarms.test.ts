import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Alarms } from './alarms';

test('the next alarm is the earliest, and what is due comes in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.option(fc.integer({ min: 0, max: 50 })))),
      fc.integer({ min: 0, max: 50 }),
      (settings, now) => {
        const alarms = new Alarms();
        const model = new Map<number, number>();
        for (const [container, at] of settings) {
          alarms.set('s1', `c${container}`, at);
          if (at === null) model.delete(container);
          else model.set(container, at);
          expect(alarms.next()).toBe(model.size === 0 ? null : Math.min(...model.values()));
        }
        const due = alarms.due(now).map(({ at }) => at);
        expect(due).toEqual([...model.values()].filter((at) => at <= now).sort((a, b) => a - b));
        const rest = [...model.values()].filter((at) => at > now);
        expect(alarms.next()).toBe(rest.length === 0 ? null : Math.min(...rest));
      },
    ),
  );
});

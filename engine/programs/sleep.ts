import { endsOn, err, type Program } from './program';

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** `sleep N[smhd]…`: does nothing for a while. As PID 1 it is deaf to TERM and INT (docker-facts §5.2). */
export const sleep: Program = {
  name: 'sleep',
  start({ argv, now }) {
    let seconds = 0;
    const [, ...times] = argv;
    if (times.length === 0) return { kind: 'ends', code: 1, print: [err('sleep: missing operand\n')] };
    for (const time of times) {
      const length = secondsOf(time);
      if (length === null) return { kind: 'ends', code: 1, print: [err(`sleep: invalid number '${time}'\n`)] };
      seconds += length;
    }
    const wakeAt = seconds === Number.POSITIVE_INFINITY ? null : now + Math.round(seconds * 1000);
    return { kind: 'plays', listens: [], memory: null, wakeAt, print: [] };
  },
  signal: endsOn({}),
  wake: () => ({ exit: 0 }),
};

function secondsOf(text: string): number | null {
  if (text === 'infinity' || text === 'inf') return Number.POSITIVE_INFINITY;
  const match = /^(\d+(?:\.\d+)?|\.\d+)([smhd]?)$/.exec(text);
  if (!match) return null;
  return Number(match[1]) * (UNITS[match[2] ?? ''] ?? 1);
}

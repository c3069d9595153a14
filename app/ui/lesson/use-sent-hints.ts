import { useState } from 'react';
import type { StepWork } from './lesson-model';

/**
 * Which of a step's hints came without being asked for on this screen since it was opened: `sent` has their places.
 * `ask` is to be used for asking.
 */
export function useSentHints(step: StepWork, onHint: (step: string) => Promise<boolean>) {
  const { id } = step;
  const count = step.hints.length;
  const [seen, setSeen] = useState<SeenHints>({ step: id, count, asked: 0, sent: [] });
  // In this very render: a hint is never shown before it is known where it came from.
  if (seen.step !== id || count < seen.count) setSeen({ step: id, count, asked: 0, sent: [] });
  else if (count > seen.count) setSeen(withFresh(seen, count));
  const ask = async (of: string) => {
    const expect = (more: number) => setSeen((now) => (now.step === of ? { ...now, asked: now.asked + more } : now));
    expect(1);
    const taken = await onHint(of);
    // A hint that is on its way is awaited; what was refused never comes.
    if (!taken) expect(-1);
    return taken;
  };
  return { sent: seen.sent, ask };
}

interface SeenHints {
  readonly step: string;
  readonly count: number;
  /** Asked for here and not come yet. */
  readonly asked: number;
  readonly sent: readonly number[];
}

function withFresh({ step, count: before, asked, sent }: SeenHints, count: number): SeenHints {
  const fresh = Array.from({ length: count - before }, (_, index) => before + index);
  return { step, count, asked: Math.max(0, asked - fresh.length), sent: [...sent, ...fresh.slice(asked)] };
}

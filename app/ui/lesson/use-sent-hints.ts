import { useRef, useState } from 'react';
import type { StepWork } from './lesson-model';

/**
 * Which of a step's hints came without being asked for on this screen since it was opened: `sent` has their places.
 * `ask` is to be used for asking.
 */
export function useSentHints(step: StepWork | null, onHint: (step: string) => Promise<boolean>) {
  const asked = useRef(0);
  const count = step?.hints.length ?? 0;
  const [seen, setSeen] = useState<{ step: string | null; count: number; sent: readonly number[] }>({
    step: step?.id ?? null,
    count,
    sent: [],
  });
  // In this very render: a hint is never shown before it is known where it came from.
  if (seen.step !== (step?.id ?? null)) setSeen({ step: step?.id ?? null, count, sent: [] });
  else if (count > seen.count) {
    const fresh = Array.from({ length: count - seen.count }, (_, index) => seen.count + index);
    setSeen({ ...seen, count, sent: [...seen.sent, ...fresh.slice(asked.current)] });
  }
  const ask = (of: string) => {
    asked.current += 1;
    return onHint(of).finally(() => {
      asked.current -= 1;
    });
  };
  return { sent: seen.sent, ask };
}

import { useRef } from 'react';

interface Past {
  /** The lines that `back` counts from the end of. */
  readonly history: readonly string[];
  readonly back: number;
  readonly unfinished: string;
}

const FIRST: Past = { history: [], back: 0, unfinished: '' };

/**
 * Arrow keys through the lines typed before; the line left for it comes back at the end. A line that has been added
 * meanwhile, from wherever, begins anew at the newest.
 */
export function useHistory(history: readonly string[], draft: string, write: (line: string) => void) {
  const past = useRef(FIRST);
  const recall = (step: number) => {
    const { back, unfinished } = past.current.history === history ? past.current : FIRST;
    const next = Math.min(Math.max(back + step, 0), history.length);
    if (next === back) return;
    past.current = { history, back: next, unfinished: back === 0 ? draft : unfinished };
    write(next === 0 ? past.current.unfinished : (history[history.length - next] ?? ''));
  };
  const forget = () => {
    past.current = FIRST;
  };
  return { recall, forget };
}

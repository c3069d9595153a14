import { useRef } from 'react';

/** Arrow keys through the lines typed before; the line left for it comes back at the end. */
export function useHistory(history: readonly string[], draft: string, write: (line: string) => void) {
  const past = useRef({ back: 0, unfinished: '' });
  const recall = (step: number) => {
    const { back, unfinished } = past.current;
    const next = Math.min(Math.max(back + step, 0), history.length);
    if (next === back) return;
    past.current = { back: next, unfinished: back === 0 ? draft : unfinished };
    write(next === 0 ? past.current.unfinished : (history[history.length - next] ?? ''));
  };
  const forget = () => {
    past.current = { back: 0, unfinished: '' };
  };
  return { recall, forget };
}

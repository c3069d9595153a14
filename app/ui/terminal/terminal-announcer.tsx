import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/use-words';
import { spokenOutput } from './spoken-output';
import type { TerminalProps } from './terminal-model';

const QUIET_FOR = 500;

type TerminalAnnouncerProps = Pick<
  TerminalProps,
  'items' | 'draft' | 'busy' | 'prompt' | 'shell' | 'lastCode' | 'whoTyped'
> & {
  /** What the line has to say of itself: said at once. */
  readonly aside: string;
};

/**
 * The one polite live region of a terminal: says in short what was printed since last time, once output and typing have
 * come to rest. Nothing is said twice.
 */
export function TerminalAnnouncer(props: TerminalAnnouncerProps) {
  const { items, draft, busy, prompt, shell, lastCode, whoTyped, aside } = props;
  const words = useWords('terminal');
  const [spoken, setSpoken] = useState('');
  const heard = useRef(items.at(-1)?.n ?? -1);
  useEffect(() => setSpoken(aside), [aside]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: typing begins the wait anew
  useEffect(() => {
    const timer = setTimeout(() => {
      const fresh = items.filter((item) => item.n > heard.current);
      if (fresh.length === 0) return;
      const text = spokenOutput(words, fresh, {
        exitCode: busy ? null : (lastCode ?? 0),
        question: busy && !shell ? prompt : null,
        whoTyped,
      });
      // A line that runs on has said nothing yet: it is told with what comes of it.
      if (text === '') return;
      heard.current = items.at(-1)?.n ?? heard.current;
      setSpoken(text);
    }, QUIET_FOR);
    return () => clearTimeout(timer);
  }, [items, draft, busy, prompt]);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {spoken}
    </div>
  );
}

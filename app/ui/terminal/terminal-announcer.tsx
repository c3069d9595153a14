import Anser from 'anser';
import { useEffect, useRef, useState } from 'react';
import type { TerminalItem } from './terminal-model';

const MOST_SPOKEN = 1500;
const QUIET_FOR = 400;

/** The one polite live region of a terminal: says what was printed since last time once the output comes to rest. */
export function TerminalAnnouncer({ items }: { items: readonly TerminalItem[] }) {
  const [spoken, setSpoken] = useState('');
  const heard = useRef(items.at(-1)?.n ?? -1);
  useEffect(() => {
    const timer = setTimeout(() => {
      const fresh = items.filter((item) => item.n > heard.current && item.kind !== 'input');
      heard.current = items.at(-1)?.n ?? heard.current;
      if (fresh.length === 0) return;
      const text = Anser.ansiToText(fresh.map((item) => item.text).join(''));
      setSpoken(text.length > MOST_SPOKEN ? `${text.slice(0, MOST_SPOKEN)} … output continues` : text);
    }, QUIET_FOR);
    return () => clearTimeout(timer);
  }, [items]);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {spoken}
    </div>
  );
}

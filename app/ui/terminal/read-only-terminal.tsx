'use client';

import { useLayoutEffect, useRef } from 'react';
import type { TerminalItem } from './terminal-model';
import { TerminalScrollback } from './terminal-scrollback';

/** Somebody's terminal to look at: always at its end, nothing to type into. */
export function ReadOnlyTerminal({ name, items }: { name: string; items: readonly TerminalItem[] }) {
  const area = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new output grows the area
  useLayoutEffect(() => {
    if (area.current) area.current.scrollTop = area.current.scrollHeight;
  }, [items]);
  return (
    <div className="terminal">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div ref={area} className="terminal-area scroll-area" tabIndex={0} role="log" aria-live="off" aria-label={name}>
        {items.length === 0 ? (
          <span className="terminal-note">nothing typed yet</span>
        ) : (
          <TerminalScrollback items={items} />
        )}
      </div>
    </div>
  );
}

'use client';

import { useRef } from 'react';
import type { TerminalItem } from './terminal-model';
import { TerminalScrollback } from './terminal-scrollback';
import { useFollowEnd } from './use-follow-end';

/** Somebody's terminal to look at: at its end until one scrolls up, nothing to type into. */
export function ReadOnlyTerminal({ name, items }: { name: string; items: readonly TerminalItem[] }) {
  const area = useRef<HTMLDivElement>(null);
  const { onScroll } = useFollowEnd(area);
  return (
    <div className="terminal">
      <div
        ref={area}
        className="terminal-area scroll-area"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={name}
        onScroll={onScroll}
      >
        <div>
          {items.length === 0 ? (
            <span className="terminal-note">nothing typed yet</span>
          ) : (
            <TerminalScrollback items={items} />
          )}
        </div>
      </div>
    </div>
  );
}

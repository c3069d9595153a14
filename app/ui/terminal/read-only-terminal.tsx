'use client';

import { type CSSProperties, useRef } from 'react';
import { useWords } from '../language/use-words';
import type { TerminalItem } from './terminal-model';
import { TerminalScrollback } from './terminal-scrollback';
import { useFollowEnd } from './use-follow-end';
import { useLetterSize } from './use-letter-size';

interface ReadOnlyTerminalProps {
  readonly name: string;
  readonly items: readonly TerminalItem[];
  /** The name of a seat that typed in this terminal without being its owner. */
  readonly whoTyped?: (seat: string) => string;
}

/** Somebody's terminal to look at: at its end until one scrolls up, nothing to type into. */
export function ReadOnlyTerminal({ name, items, whoTyped }: ReadOnlyTerminalProps) {
  const words = useWords('terminal');
  const { factor } = useLetterSize();
  const area = useRef<HTMLDivElement>(null);
  const { onScroll } = useFollowEnd(area);
  return (
    <div className="terminal" style={{ '--letters': factor } as CSSProperties}>
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
            <span className="terminal-note">{words('nothingYet')}</span>
          ) : (
            <TerminalScrollback items={items} whoTyped={whoTyped} />
          )}
        </div>
      </div>
    </div>
  );
}

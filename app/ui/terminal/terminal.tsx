'use client';

import { ArrowDown } from 'lucide-react';
import { type CSSProperties, type MouseEvent, type RefObject, useRef, useState } from 'react';
import { useWords } from '../language/use-words';
import { usePlayedBack } from '../parts/played-back';
import { TerminalAnnouncer } from './terminal-announcer';
import { TerminalInput } from './terminal-input';
import type { TerminalProps } from './terminal-model';
import { TerminalScrollback } from './terminal-scrollback';
import { useFollowEnd } from './use-follow-end';
import { useLetterSize } from './use-letter-size';

/** A terminal of real text. It follows the output only while its reader is at the end. */
export function Terminal(props: TerminalProps & { readonly field: RefObject<HTMLTextAreaElement | null> }) {
  const { field } = props;
  const words = useWords('terminal');
  const playedBack = usePlayedBack();
  const area = useRef<HTMLDivElement>(null);
  const [aside, say] = useState('');
  const { factor } = useLetterSize();
  const { following, toEnd, onScroll } = useFollowEnd(area);
  // A click means "type here", unless it was made to select text.
  const onClick = (event: MouseEvent) => {
    if (window.getSelection()?.isCollapsed && !(event.target as HTMLElement).closest('a, button, input, [role=option]'))
      field.current?.focus();
  };
  return (
    <section className="terminal" aria-label={props.name} style={{ '--letters': factor } as CSSProperties}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the command line itself is reached by keyboard */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the click is only a shortcut to the command line */}
      <div
        ref={area}
        className="terminal-area scroll-area"
        // What scrolls must be reachable by keyboard: where nothing is typed, by itself.
        tabIndex={playedBack ? 0 : undefined}
        onScroll={onScroll}
        onClick={onClick}
      >
        <div>
          <TerminalScrollback items={props.items} whoTyped={props.whoTyped} />
          {playedBack ? (
            <p className="terminal-prompt" lang="en">
              {props.prompt ?? ''}
            </p>
          ) : (
            <TerminalInput {...props} onSay={say} />
          )}
        </div>
      </div>
      {!following && (
        <button type="button" className="terminal-follow" onClick={toEnd}>
          <ArrowDown size={16} aria-hidden="true" /> {words('toEnd')}
        </button>
      )}
      {!playedBack && <TerminalAnnouncer {...props} aside={aside} />}
    </section>
  );
}

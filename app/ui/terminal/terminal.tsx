'use client';

import { ArrowDown } from 'lucide-react';
import { type MouseEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { TerminalAnnouncer } from './terminal-announcer';
import { TerminalInput } from './terminal-input';
import type { TerminalProps } from './terminal-model';
import { TerminalScrollback } from './terminal-scrollback';

/** Nearer to the end than this many pixels counts as being at the end. */
const NEAR = 24;

/** A terminal of real text. It follows the output only while its reader is at the end. */
export function Terminal(props: TerminalProps & { readonly field: RefObject<HTMLTextAreaElement | null> }) {
  const { field } = props;
  const area = useRef<HTMLDivElement>(null);
  const [following, setFollowing] = useState(true);
  const last = props.items.at(-1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new output, a new prompt and a longer draft all grow the area
  useLayoutEffect(() => {
    if (following && area.current) area.current.scrollTop = area.current.scrollHeight;
  }, [last, props.prompt, props.draft, following]);

  const onScroll = () => {
    const at = area.current;
    if (at) setFollowing(at.scrollHeight - at.scrollTop - at.clientHeight < NEAR);
  };
  // A click means "type here", unless it was made to select text.
  const onClick = (event: MouseEvent) => {
    if (window.getSelection()?.isCollapsed && !(event.target as HTMLElement).closest('a, button'))
      field.current?.focus();
  };
  return (
    <section className="terminal" aria-label={props.name}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the command line itself is reached by keyboard */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the click is only a shortcut to the command line */}
      <div ref={area} className="terminal-area scroll-area" onScroll={onScroll} onClick={onClick}>
        <TerminalScrollback items={props.items} />
        <TerminalInput {...props} />
      </div>
      {!following && (
        <button type="button" className="terminal-follow" onClick={() => setFollowing(true)}>
          <ArrowDown size={16} aria-hidden="true" /> To the end
        </button>
      )}
      <TerminalAnnouncer items={props.items} />
    </section>
  );
}

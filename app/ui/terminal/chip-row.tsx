'use client';

import { CornerDownLeft, Delete } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useWords } from '../language/use-words';
import { type Chip, isWhole, withoutLast } from './next-chips';

interface ChipRowProps {
  readonly draft: string;
  readonly chips: readonly Chip[];
  readonly busy: boolean;
  /** Wished for or not, whatever the device; null: shown where thumbs type. */
  readonly shown: boolean | null;
  readonly onDraft: (draft: string) => void;
  readonly onEnter: () => void;
  readonly onInterrupt: () => void;
  readonly onDetach: (() => void) | null;
}

/**
 * For thumbs: pieces to put into the line, which change with every piece, and the keys that phones lack. ⌫ and ↵ stay at
 * the end of the row, under the thumb. With the keyboard it is one stop of Tab; arrow keys go from chip to chip.
 */
export function ChipRow(props: ChipRowProps) {
  const { draft, chips, busy, shown, onDraft, onEnter, onInterrupt, onDetach } = props;
  const words = useWords('terminal');
  const row = useRef<HTMLDivElement>(null);
  const pieces = useRef<HTMLDivElement>(null);
  const within = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each piece changes what is offered
  useEffect(() => {
    pieces.current?.scrollTo({ left: 0 });
    // The chip that was pressed may be gone: the next piece is where the focus goes on.
    if (within.current && !row.current?.contains(document.activeElement)) buttonsOf(row.current)[0]?.focus();
    const buttons = buttonsOf(row.current);
    const stop = buttons.find((button) => button === document.activeElement) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  }, [draft, chips.length, busy]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = buttonsOf(row.current);
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = buttons[(at + step + buttons.length) % buttons.length];
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next?.focus();
  };
  return (
    <div
      ref={row}
      className="chip-row"
      role="toolbar"
      aria-label={words('chips.label')}
      data-shown={shown ?? undefined}
      onKeyDown={onKeyDown}
      onFocus={() => {
        within.current = true;
      }}
      onBlur={(event) => {
        // A chip that disappears under the focus has nowhere to give it to.
        if (event.relatedTarget !== null) within.current = row.current?.contains(event.relatedTarget) ?? false;
      }}
    >
      <div ref={pieces} className="chip-pieces">
        {busy && (
          <button type="button" className="chip chip-strong" onClick={onInterrupt}>
            {words('chips.interrupt')}
          </button>
        )}
        {onDetach && (
          <button type="button" className="chip chip-strong" onClick={onDetach} aria-label={words('chips.detachKeys')}>
            {words('chips.detach')}
          </button>
        )}
        {chips.map((chip) => (
          <button
            key={chip.draft}
            type="button"
            className="chip"
            data-kind={chip.kind}
            lang="en"
            onClick={() => onDraft(chip.draft)}
          >
            {chip.text}
          </button>
        ))}
      </div>
      {draft.trim() !== '' && (
        <div className="chip-keys">
          <button
            type="button"
            className="chip"
            aria-label={words('chips.back')}
            onClick={() => onDraft(withoutLast(draft))}
          >
            <Delete size={20} aria-hidden="true" />
          </button>
          <button
            type="button"
            className={isWhole(draft) ? 'chip chip-ready' : 'chip chip-strong'}
            aria-label={words('chips.enter')}
            onClick={onEnter}
          >
            <CornerDownLeft size={20} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}

function buttonsOf(row: HTMLElement | null): HTMLButtonElement[] {
  return [...(row?.querySelectorAll('button') ?? [])];
}

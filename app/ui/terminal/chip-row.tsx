'use client';

interface ChipRowProps {
  readonly draft: string;
  /** Words that may come next. */
  readonly chips: readonly string[];
  readonly busy: boolean;
  readonly onDraft: (draft: string) => void;
  readonly onEnter: () => void;
  readonly onInterrupt: () => void;
  readonly onDetach: (() => void) | null;
}

/** For thumbs: words to put into the line, and the keys that phones lack. */
export function ChipRow({ draft, chips, busy, onDraft, onEnter, onInterrupt, onDetach }: ChipRowProps) {
  return (
    <div className="chip-row scroll-area" role="toolbar" aria-label="Words for the command line">
      {busy && (
        <button type="button" className="chip chip-strong" onClick={onInterrupt}>
          Ctrl-C
        </button>
      )}
      {onDetach && (
        <button type="button" className="chip chip-strong" onClick={onDetach} aria-label="Detach: Ctrl-P Ctrl-Q">
          Detach
        </button>
      )}
      {draft.trim() !== '' && (
        <>
          <button type="button" className="chip chip-strong" onClick={onEnter}>
            Enter
          </button>
          <button
            type="button"
            className="chip"
            aria-label="Delete the last word"
            onClick={() => onDraft(draft.replace(/\s*\S+\s*$/, ''))}
          >
            ⌫
          </button>
        </>
      )}
      {chips.map((chip) => (
        <button
          key={chip}
          type="button"
          className="chip"
          onClick={() => onDraft(`${draft.trimEnd()} ${chip} `.trimStart())}
        >
          {chip}
        </button>
      ))}
    </div>
  );
}

'use client';

import { RotateCcw, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../language/use-words';
import type { BenchSigns } from './bench-class';

interface HostRepairsProps {
  readonly signs: Pick<BenchSigns, 'onUndo' | 'onReset'>;
  /** What an undo would take back; null when there is nothing. */
  readonly undoLine: string | null;
}

/** Back one command, or back to the beginning; the second asks first. */
export function HostRepairs({ signs, undoLine }: HostRepairsProps) {
  const words = useWords('bench');
  const [busy, setBusy] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const undo = () => {
    setBusy(true);
    void signs.onUndo().finally(() => setBusy(false));
  };
  return (
    <>
      <button
        type="button"
        className="hand-switch"
        aria-disabled={busy || undoLine === null}
        onClick={() => !busy && undo()}
        title={undoLine ?? undefined}
      >
        <Undo2 size={18} aria-hidden="true" className="flex-none" />
        {words('undo')}
        {undoLine !== null && (
          <code className="hand-undo-line" lang="en" aria-hidden="true">
            {undoLine}
          </code>
        )}
      </button>
      <button type="button" className="hand-switch" onClick={() => dialog.current?.showModal()}>
        <RotateCcw size={18} aria-hidden="true" className="flex-none" />
        {words('reset.name')}
      </button>
      <dialog ref={dialog} className="bench-dialog frame" aria-label={words('reset.question')}>
        <h2 className="text-lg font-semibold">{words('reset.question')}</h2>
        <p>{words('reset.means')}</p>
        <form method="dialog" className="flex flex-wrap justify-end gap-2 pt-2">
          <button type="submit" className="button-quiet">
            {words('reset.keep')}
          </button>
          <button type="submit" className="button" onClick={() => void signs.onReset()}>
            {words('reset.do')}
          </button>
        </form>
      </dialog>
    </>
  );
}

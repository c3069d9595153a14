'use client';

import { type RefObject, useId } from 'react';
import { useWords } from '../language/use-words';

interface ForgetDialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly onForget: () => void;
}

/** Asks once more before the progress is gone. */
export function ForgetDialog({ dialog, onForget }: ForgetDialogProps) {
  const words = useWords('course');
  const id = useId();
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} className="course-dialog" aria-labelledby={id}>
      <h2 id={id} className="text-lg font-semibold">
        {words('forget.title')}
      </h2>
      <p>{words('forget.what')}</p>
      <div className="flex flex-wrap justify-end gap-3">
        <button
          type="button"
          className="button-quiet"
          onClick={() => {
            close();
            onForget();
          }}
        >
          {words('forget.yes')}
        </button>
        <button type="button" className="button" onClick={close}>
          {words('forget.no')}
        </button>
      </div>
    </dialog>
  );
}

'use client';

import { useRef, useState } from 'react';
import { useWords } from '../language/use-words';
import { Notice } from '../parts/notice';
import type { Import } from './course-model';
import { ForgetDialog } from './forget-dialog';

interface KeptProgressProps {
  /** Whether this browser keeps it beyond this page. */
  readonly keeps: boolean;
  /** Whether there is anything to save or forget. */
  readonly has: boolean;
  readonly onSave: () => void;
  readonly onLoad: (file: File) => Promise<Import>;
  readonly onForget: () => void;
}

/** Where one's progress is, and how it gets elsewhere. */
export function KeptProgress({ keeps, has, onSave, onLoad, onForget }: KeptProgressProps) {
  const words = useWords('course');
  const file = useRef<HTMLInputElement>(null);
  const forget = useRef<HTMLDialogElement>(null);
  const [came, setCame] = useState<Import | null>(null);
  return (
    <section className="kept-progress" aria-labelledby="kept-progress">
      <h2 id="kept-progress" className="font-semibold">
        {words('kept.title')}
      </h2>
      {keeps ? (
        <p className="text-sm text-soft">{words('kept.here')}</p>
      ) : (
        <Notice kind="error">{words('kept.notKept')}</Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button-quiet" disabled={!has} onClick={onSave}>
          {words('kept.save')}
        </button>
        <button type="button" className="button-quiet" onClick={() => file.current?.click()}>
          {words('kept.load')}
        </button>
        <button type="button" className="button-quiet" disabled={!has} onClick={() => forget.current?.showModal()}>
          {words('kept.forget')}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={words('kept.load')}
          onChange={async ({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) setCame(await onLoad(chosen));
            // The same file again is a choice, too.
            target.value = '';
          }}
        />
      </div>
      <div className="min-h-11">
        {came && (
          <Notice kind={came.ok ? 'hint' : 'error'}>
            {came.ok ? words('kept.loaded', { lessons: came.lessons, steps: came.steps }) : words(`kept.${came.fault}`)}
          </Notice>
        )}
      </div>
      <ForgetDialog
        dialog={forget}
        onForget={() => {
          setCame(null);
          onForget();
        }}
      />
    </section>
  );
}

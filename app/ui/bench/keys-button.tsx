'use client';

import { Keyboard, X } from 'lucide-react';
import type { RefObject } from 'react';
import { useWords } from '../language/use-words';
import { BENCH_KEYS, type BenchDeed } from './bench-keys';

/** As terminals with completion have it. */
const LEAVE = 'Esc, Tab';

/** Opens the list of keys; `?` opens the same. */
export function KeysButton({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const words = useWords('bench');
  return (
    <>
      <button
        type="button"
        className="icon-button wide-only"
        aria-label={words('keys.title')}
        aria-keyshortcuts="?"
        title={words('keys.title')}
        onClick={() => dialog.current?.showModal()}
      >
        <Keyboard size={20} aria-hidden="true" />
      </button>
      <dialog ref={dialog} className="bench-dialog frame" aria-labelledby="bench-keys">
        <form method="dialog" className="flex items-center justify-between gap-4">
          <h2 id="bench-keys" className="text-lg font-semibold">
            {words('keys.title')}
          </h2>
          <button type="submit" className="icon-button" aria-label={words('keys.close')}>
            <X size={20} aria-hidden="true" />
          </button>
        </form>
        <dl className="bench-keys">
          {BENCH_KEYS.map(({ shown, deed }) => (
            <div key={shown}>
              <dt>
                <kbd>{shown}</kbd>
              </dt>
              <dd>{words(`keys.${nameOf(deed)}`)}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>{LEAVE}</kbd>
            </dt>
            <dd>{words('keys.leaveTerminal')}</dd>
          </div>
        </dl>
      </dialog>
    </>
  );
}

function nameOf(deed: BenchDeed) {
  return typeof deed === 'string' ? deed : deed.show;
}

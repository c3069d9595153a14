'use client';

import { Ellipsis } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useWords } from '../language/use-words';

interface FileMenuProps {
  readonly name: string;
  /** Whether another file has this name. */
  readonly isTaken: (name: string) => boolean;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
}

/** What can be done with a file besides editing it: another name, or away with it. The second asks first. */
export function FileMenu({ name, isTaken, onRename, onRemove }: FileMenuProps) {
  const words = useWords('files');
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState<'rename' | 'remove'>('rename');
  const [fresh, setFresh] = useState(name);
  const taken = fresh.trim() !== name && isTaken(fresh.trim());
  const ask = (what: typeof asked) => {
    setAsked(what);
    setFresh(name);
    menu.current?.hidePopover();
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className="icon-button" popoverTarget={id} aria-label={words('menu', { name })}>
        <Ellipsis size={20} aria-hidden="true" />
      </button>
      <div ref={menu} id={id} popover="auto" className="file-menu frame">
        <button type="button" className="hand-switch" onClick={() => ask('rename')}>
          {words('rename.name')}
        </button>
        <button type="button" className="hand-switch" onClick={() => ask('remove')}>
          {words('remove.name')}
        </button>
      </div>
      <dialog ref={dialog} className="bench-dialog frame" aria-label={words(`${asked}.title`, { name })}>
        <form
          method="dialog"
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            if (asked === 'remove') onRemove();
            else if (taken) event.preventDefault();
            else if (fresh.trim() !== '' && fresh.trim() !== name) onRename(fresh.trim());
          }}
        >
          <h2 className="text-lg font-semibold [overflow-wrap:anywhere]">{words(`${asked}.title`, { name })}</h2>
          {asked === 'rename' ? (
            <label className="flex flex-col gap-1">
              {words('rename.label')}
              <input
                className="field font-mono"
                autoCapitalize="none"
                autoCorrect="off"
                spellCheck={false}
                value={fresh}
                aria-invalid={taken}
                onChange={(event) => setFresh(event.target.value)}
              />
              <span role="status" className="min-h-6 text-sm text-bad">
                {taken && words('rename.taken')}
              </span>
            </label>
          ) : (
            <p>{words('remove.means')}</p>
          )}
          <span className="flex flex-wrap justify-end gap-2">
            <button type="button" className="button-quiet" onClick={() => dialog.current?.close()}>
              {words('keep')}
            </button>
            <button type="submit" className="button">
              {words(`${asked}.do`)}
            </button>
          </span>
        </form>
      </dialog>
    </>
  );
}

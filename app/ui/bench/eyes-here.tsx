'use client';

import { Eye } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../language/use-words';
import { beyondTitle } from './beyond-title';

/** Covers the bench while the instructor asks for everybody's eyes. Nothing below is touched, and the focus comes back. */
export function EyesHere({ message }: { message: string }) {
  const words = useWords('bench');
  const dialog = useRef<HTMLDialogElement>(null);
  const more = beyondTitle(words('freeze.title'), message);
  useEffect(() => {
    const cover = dialog.current;
    if (!cover) return;
    for (const open of document.querySelectorAll<HTMLElement>(':popover-open')) open.hidePopover();
    // Escape closes neither this nor what lies below.
    cover.setAttribute('closedby', 'none');
    cover.showModal();
    // Browsers that do not know the attribute close a dialog at the second Escape, whatever is said to the first.
    const stay = () => cover.isConnected && cover.showModal();
    cover.addEventListener('close', stay);
    return () => {
      cover.removeEventListener('close', stay);
      cover.close();
    };
  }, []);
  return (
    <dialog ref={dialog} className="eyes-here" aria-labelledby="eyes-here" onCancel={(event) => event.preventDefault()}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the focus rests here while there is nothing to do */}
      <div tabIndex={0} className="eyes-here-words">
        <Eye size={64} strokeWidth={1.5} aria-hidden="true" />
        <h2 id="eyes-here">{words('freeze.title')}</h2>
        {more !== '' && <p className="eyes-here-message">{more}</p>}
        <p>{words('freeze.calm')}</p>
      </div>
    </dialog>
  );
}

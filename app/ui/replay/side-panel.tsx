'use client';

import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId } from 'react';
import { useWords } from '../language/use-words';

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What stands beside the stage while it is wanted, over its lower half on a phone; Escape in it closes it. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const words = useWords('replay');
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      // What had the focus in here is gone.
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <aside className="side-panel" aria-labelledby={id} onKeyDown={onKeyDown}>
      <div className="side-panel-head">
        <h2 id={id} className="pane-title flex-1">
          {title}
        </h2>
        <button type="button" className="icon-button" aria-label={words('moments.close')} onClick={onClose}>
          <X size={18} aria-hidden="true" />
        </button>
      </div>
      {children}
    </aside>
  );
}

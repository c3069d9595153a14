'use client';

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../language/use-words';

interface PartCardProps {
  /** What kind of thing it is and its name, for those who listen. */
  readonly label: string;
  readonly name: string;
  /** How it stands, after the name. */
  readonly note: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What has been chosen in the picture: its name, how it stands, what can be done with it. */
export function PartCard({ label, name, note, onClose, children }: PartCardProps) {
  const words = useWords('bench');
  return (
    <section className="part-card frame" aria-label={label}>
      <div className="flex items-start gap-2">
        <h3 className="min-w-0 flex-1 text-lg font-semibold [overflow-wrap:anywhere]">
          <span className="font-mono">{name}</span> <span className="text-base font-normal text-soft">{note}</span>
        </h3>
        <button type="button" className="icon-button" aria-label={words('card.close')} onClick={onClose}>
          <X size={18} aria-hidden="true" />
        </button>
      </div>
      {children}
    </section>
  );
}

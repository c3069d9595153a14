'use client';

import { Lightbulb, type LucideIcon, MonitorUp, RotateCcw, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/use-words';
import { seatWords } from '../picture/picture-words';
import type { BenchClass } from './bench-class';
import { usePutAway } from './use-put-away';

interface BenchNotesProps {
  readonly of: BenchClass;
  /** Looks at the seat that stands on the wall. */
  readonly onLook: () => void;
}

/** What the deck has for this bench, as notes that can be put away. They lie beside the terminal, never on it. */
export function BenchNotes({ of, onLook }: BenchNotesProps) {
  const words = useWords('bench');
  const picture = useWords('picture');
  const [put, putAway] = usePutAway();
  // Somebody may come to the wall again: that note is away until the page is left.
  const [passed, setPassed] = useState<readonly string[]>([]);
  const away = (key: string) => (key.startsWith('spotlight') ? setPassed((before) => [...before, key]) : putAway(key));
  const { spotlight, clearedAt } = of;
  const notes: { key: string; icon: LucideIcon; title: string; body?: ReactNode }[] = of.hints.map(
    ({ key, text, to }) => ({ key, icon: Lightbulb, title: words(`hint.${to}`), body: <p>{text}</p> }),
  );
  if (clearedAt !== null)
    notes.push({ key: `cleared ${clearedAt}`, icon: RotateCcw, title: words('reset.byInstructor') });
  if (spotlight) {
    notes.push({
      key: `spotlight ${spotlight.seat.id}`,
      icon: MonitorUp,
      title: spotlight.mine
        ? words('spotlight.me')
        : words('spotlight.other', { name: seatWords(picture, spotlight.seat) }),
      ...(!spotlight.mine && {
        body: (
          <button type="button" className="button-quiet" onClick={onLook}>
            {words('spotlight.look')}
          </button>
        ),
      }),
    });
  }
  const shown = notes.filter(({ key }) => !put.has(key) && !passed.includes(key));
  return (
    <div role="status" className="bench-notes">
      {shown.map(({ key, icon: Icon, title, body }) => (
        <div key={key} className="bench-note">
          <Icon size={20} aria-hidden="true" className="mt-0.5 flex-none" />
          <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
            <p className="font-semibold">{title}</p>
            {body}
          </div>
          <button type="button" className="bench-note-away" onClick={() => away(key)} aria-label={words('note.away')}>
            <X size={18} aria-hidden="true" />
          </button>
        </div>
      ))}
    </div>
  );
}

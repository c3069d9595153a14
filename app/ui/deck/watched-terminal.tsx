'use client';

import { X } from 'lucide-react';
import { SeatSwatch } from '../parts/seat-swatch';
import type { PictureSeat } from '../picture/picture-model';
import { ReadOnlyTerminal } from '../terminal/read-only-terminal';
import type { TerminalItem } from '../terminal/terminal-model';

export interface WatchedTerminalProps {
  readonly seat: PictureSeat;
  readonly items: readonly TerminalItem[];
}

/** A student's terminal as the instructor sees it over their shoulder. */
export function WatchedTerminal({ seat, items, onClose }: WatchedTerminalProps & { onClose: () => void }) {
  return (
    <section className="watched-terminal" aria-label={`Terminal of ${seat.name}`}>
      <div className="flex items-center gap-2 px-3 py-1">
        <SeatSwatch look={seat.look} />
        <bdi className="flex-1 truncate font-semibold">{seat.name}</bdi>
        <button type="button" className="button-quiet" onClick={onClose} aria-label="Stop watching">
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      <ReadOnlyTerminal name={`Terminal of ${seat.name}`} items={items} />
    </section>
  );
}

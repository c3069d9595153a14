'use client';

import { Eye } from 'lucide-react';
import { useWords } from '../language/use-words';
import { SeatSwatch } from '../parts/seat-swatch';
import { ContainerBlock } from '../picture/container-block';
import { happeningWords } from './happening-view';
import type { SeatView } from './room-model';

interface RosterProps {
  readonly seats: readonly SeatView[];
  readonly watched?: string;
  /** Watch this seat's terminal; without it the cells only show. */
  readonly onWatch?: (seatId: string) => void;
}

/** The class, one cell for every seat: who is here, what they did last, what they run. */
export function Roster({ seats, watched, onWatch }: RosterProps) {
  const happenings = useWords('happenings');
  if (seats.length === 0) {
    return (
      <p className="p-6 text-soft">
        Nobody has joined yet. Students open the address on the card and type the code; each gets a cell here.
      </p>
    );
  }
  return (
    <ul className="roster">
      {seats.map((view) => (
        <li key={view.seat.id} className="roster-cell" data-online={view.online}>
          <div className="flex min-h-9 items-center gap-2">
            <SeatSwatch look={view.seat.look} />
            <bdi className="min-w-0 flex-1 truncate font-semibold">{view.seat.name}</bdi>
            {!view.online && <span className="text-xs text-soft">away</span>}
            {onWatch && (
              <button
                type="button"
                className="button-quiet"
                aria-pressed={watched === view.seat.id}
                aria-label={`Watch ${view.seat.name}`}
                onClick={() => onWatch(view.seat.id)}
              >
                <Eye size={16} aria-hidden="true" />
              </button>
            )}
          </div>
          <p className="truncate text-xs text-soft">
            {view.lastAction
              ? happeningWords(happenings, view.lastAction)
              : view.containers.length === 0
                ? 'nothing run yet'
                : '\u00a0'}
          </p>
          <div className="flex min-h-8 flex-wrap items-end gap-1">
            {view.containers.map((container) => (
              <ContainerBlock key={container.id} container={container} width={26} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

'use client';

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useWords } from '../language/use-words';
import { SeatSwatch } from '../parts/seat-swatch';
import type { PictureSeat } from '../picture/picture-model';
import type { SeatView } from '../room/room-model';
import { ariaKeys, DECK_SHORTCUTS } from './deck-shortcuts';
import { KeyCap } from './key-cap';

interface SentOutListProps {
  readonly seats: readonly SeatView[];
  readonly shown: boolean;
  readonly onShown: (shown: boolean) => void;
  readonly onReadmit: (seat: PictureSeat) => void;
}

/** Who was sent out, folded, with the way back. */
export function SentOutList({ seats, shown, onShown, onReadmit }: SentOutListProps) {
  const words = useWords('deck');
  if (seats.length === 0) return null;
  const Fold = shown ? ChevronDown : ChevronRight;
  return (
    <section className="sent-out" aria-label={words('control.sentOut')}>
      <button
        type="button"
        className="control sent-out-fold"
        aria-expanded={shown}
        aria-keyshortcuts={ariaKeys(DECK_SHORTCUTS.sentOut.key)}
        onClick={() => onShown(!shown)}
      >
        <Fold size={16} aria-hidden="true" />
        {words('roster.sentOut', { count: seats.length })}
        <KeyCap keys={DECK_SHORTCUTS.sentOut.key} />
      </button>
      {shown && (
        <ul>
          {seats.map(({ seat, out }) => (
            <li key={seat.id}>
              <SeatSwatch look={seat.look} />
              <bdi className="min-w-0 truncate font-semibold">{seat.name}</bdi>
              <span className="text-sm text-soft">{words(out === 'banned' ? 'roster.banned' : 'roster.kicked')}</span>
              <button
                type="button"
                className="button-quiet ms-auto"
                aria-label={words('roster.readmitName', { name: seat.name })}
                onClick={() => onReadmit(seat)}
              >
                {words('roster.readmit')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

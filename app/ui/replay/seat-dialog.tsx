'use client';

import { Users } from 'lucide-react';
import { useId, useState } from 'react';
import type { SeatId } from '#engine/model/room-state';
import type { OverviewSeat } from '#engine/recording/overview';
import { DeckDialog } from '../deck/deck-dialog';
import { fuzzyMatch } from '../deck/fuzzy-match';
import { useWords } from '../language/use-words';
import { SeatSwatch } from '../parts/seat-swatch';

interface SeatDialogProps {
  readonly seats: readonly OverviewSeat[];
  readonly seat: SeatId | null;
  readonly onSeat: (seat: SeatId | null) => void;
  /** Whether somebody's bench can be looked at. */
  readonly holds: (seat: SeatId) => boolean;
  readonly onClosed: () => void;
}

/** Chooses whom to follow: everybody who was there, found by name; Enter takes the first. */
export function SeatDialog({ seats, seat, onSeat, holds, onClosed }: SeatDialogProps) {
  const words = useWords('replay');
  const id = useId();
  const [typed, setTyped] = useState('');
  // Where no bench is to be seen, none need be told apart.
  const someBenches = seats.some((person) => holds(person.id));
  const found = seats
    .map((person) => ({ person, score: fuzzyMatch(typed, person.name) }))
    .filter(({ score }) => score > 0);
  if (typed.trim() !== '') found.sort((a, b) => b.score - a.score);
  return (
    <DeckDialog title={words('seat.title')} onClosed={onClosed}>
      {(close) => {
        const choose = (chosen: SeatId | null) => {
          onSeat(chosen);
          close();
        };
        return (
          <>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                const first = found[0]?.person.id;
                if (first !== undefined && typed.trim() !== '') choose(first);
              }}
            >
              <label htmlFor={id} className="text-sm font-semibold">
                {words('seat.search')}
              </label>
              <input
                id={id}
                data-first
                type="search"
                className="field"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                autoComplete="off"
                spellCheck={false}
                enterKeyHint="go"
              />
            </form>
            <ul className="seat-choices scroll-area">
              {typed.trim() === '' && (
                <li>
                  <button type="button" aria-pressed={seat === null} onClick={() => choose(null)}>
                    <Users size={16} aria-hidden="true" /> {words('seat.everyone')}
                  </button>
                </li>
              )}
              {found.map(({ person }) => (
                <li key={person.id}>
                  <button type="button" aria-pressed={seat === person.id} onClick={() => choose(person.id)}>
                    <SeatSwatch look={person.look} />
                    <bdi className="min-w-0 flex-1 truncate text-start">{person.name}</bdi>
                    {someBenches && !holds(person.id) && (
                      <span className="text-sm text-soft">{words('seat.wallOnly')}</span>
                    )}
                    {person.role === 'instructor' && <span className="text-sm text-soft">{words('seat.leads')}</span>}
                  </button>
                </li>
              ))}
            </ul>
            <p role="status" className="text-sm">
              {found.length === 0 ? words('seat.none') : ''}
            </p>
          </>
        );
      }}
    </DeckDialog>
  );
}

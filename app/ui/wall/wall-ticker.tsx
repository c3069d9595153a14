'use client';

import { memo } from 'react';
import { useWords } from '../language/use-words';
import { SeatSwatch } from '../parts/seat-swatch';
import type { PictureSeat } from '../picture/picture-model';
import { seatWords } from '../picture/picture-words';
import { type HappeningView, happeningWords } from '../room/happening-view';
import { useCalm } from './use-calm';

export interface WallEvent extends HappeningView {
  /** Grows; never used twice. */
  readonly key: number;
  readonly seat: PictureSeat;
  /** It happened to something of theirs: `Ana’s web1 ended by itself`. */
  readonly theirs?: boolean;
}

const LINES = 3;
/** Nobody reads faster; what follows sooner is shown together, in milliseconds. */
const PATIENCE_MS = 250;

/** What just happened, newest first: three lines that change quietly, without moving anything around them. */
export const WallTicker = memo(function WallTicker({ events }: { events: readonly WallEvent[] }) {
  const words = useWords('wall');
  const happenings = useWords('happenings');
  const picture = useWords('picture');
  const told = useCalm(events, PATIENCE_MS);
  const latest = told.slice(-LINES).reverse();
  return (
    <ol className="wall-ticker" aria-label={words('ticker.label')} aria-busy={told !== events}>
      {latest.length === 0 && <li>{words('ticker.empty')}</li>}
      {latest.map((event) => (
        <li key={event.key}>
          <SeatSwatch look={event.seat.look} />
          <span className="min-w-0 truncate">
            {happenings.rich(event.theirs ? 'line.theirs' : 'line.own', {
              who: (name) => <bdi className="font-semibold">{name}</bdi>,
              name: seatWords(picture, event.seat),
              told: happeningWords(happenings, event),
            })}
          </span>
        </li>
      ))}
    </ol>
  );
}, showsTheSame);

function showsTheSame(before: { events: readonly WallEvent[] }, after: { events: readonly WallEvent[] }): boolean {
  const [last, now] = [before.events.at(-1), after.events.at(-1)];
  return last?.key === now?.key && last?.what === now?.what && last?.seat === now?.seat;
}

import { SeatSwatch } from '../parts/seat-swatch';
import type { PictureSeat } from '../picture/picture-model';

export interface WallEvent {
  /** Grows; never used twice. */
  readonly key: number;
  readonly seat: PictureSeat;
  /** What the seat did, e.g. `runs web1 from web-app:v1.0`. */
  readonly text: string;
  /** What happened to something of theirs instead: `web1 ended by itself`. */
  readonly theirs?: boolean;
}

/** What just happened, newest first: three lines that change quietly. */
export function WallTicker({ events }: { events: readonly WallEvent[] }) {
  const latest = events.slice(-3).reverse();
  return (
    <ol className="wall-ticker" aria-label="What just happened">
      {latest.length === 0 && <li>Nothing has happened yet.</li>}
      {latest.map(({ key, seat, text, theirs }) => (
        <li key={key}>
          <SeatSwatch look={seat.look} />
          <span className="min-w-0 truncate">
            <bdi className="font-semibold">{seat.name}</bdi>
            {theirs ? '’s' : ''} {text}
          </span>
        </li>
      ))}
    </ol>
  );
}

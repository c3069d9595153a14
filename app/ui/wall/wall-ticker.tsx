import { SeatSwatch } from '../parts/seat-swatch';
import type { PictureSeat } from '../picture/picture-model';

export interface WallEvent {
  /** Grows; never used twice. */
  readonly key: number;
  readonly seat: PictureSeat;
  /** What was done, e.g. `docker run -d --name web1 web-app:v1.0`. */
  readonly text: string;
}

/** What just happened, newest first: three lines that change quietly. */
export function WallTicker({ events }: { events: readonly WallEvent[] }) {
  const latest = events.slice(-3).reverse();
  return (
    <ol className="wall-ticker" aria-label="What just happened">
      {latest.length === 0 && <li>Nothing has happened yet.</li>}
      {latest.map(({ key, seat, text }) => (
        <li key={key}>
          <SeatSwatch look={seat.look} />
          <bdi className="font-semibold">{seat.name}</bdi>
          <span className="min-w-0 truncate font-mono">{text}</span>
        </li>
      ))}
    </ol>
  );
}

'use client';

import type { Marker, OverviewSeat } from '#engine/recording/overview';
import { useWords } from '../language/use-words';
import { SeatSwatch } from '../parts/seat-swatch';
import { seatWords } from '../picture/picture-words';
import { happeningWords } from '../room/happening-view';
import { useCalm } from '../wall/use-calm';
import type { WallEvent } from '../wall/wall-ticker';
import { MarkerIcon } from './marker-icon';
import { markerWords } from './marker-words';

/** What there is to say of a moment. */
export interface Caption {
  /** What somebody did last; null before anybody has. */
  readonly event: WallEvent | null;
  /** What stands out here, as long as it does; null otherwise. */
  readonly marker: Marker | null;
}

interface CaptionLineProps {
  readonly caption: Caption;
  readonly seats: readonly OverviewSeat[];
}

/** Nobody reads or hears faster, in milliseconds. */
const PATIENCE_MS = 900;

/** What happens now, in words; said politely, and not more of it than one can follow. */
export function CaptionLine({ caption, seats }: CaptionLineProps) {
  const words = useWords('replay');
  const happenings = useWords('happenings');
  const picture = useWords('picture');
  const { event, marker } = useCalm(caption, PATIENCE_MS);
  return (
    <div className="caption-line" role="status" aria-label={words('caption.label')}>
      {marker && (
        <span className="caption-marker">
          <MarkerIcon kind={marker.kind} size={16} />
          <bdi className="min-w-0 truncate">{markerWords(words, marker, seats)}</bdi>
        </span>
      )}
      {event && (
        <span className="caption-event">
          <SeatSwatch look={event.seat.look} size={14} />
          <span className="min-w-0 truncate">
            {happenings.rich(event.theirs ? 'line.theirs' : 'line.own', {
              who: (name) => (
                <bdi key="who" className="font-semibold">
                  {name}
                </bdi>
              ),
              name: seatWords(picture, event.seat),
              told: happeningWords(happenings, event),
            })}
          </span>
        </span>
      )}
      {!event && !marker && <span className="text-soft">{words('caption.quiet')}</span>}
    </div>
  );
}

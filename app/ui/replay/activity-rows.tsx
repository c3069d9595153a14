'use client';

import { type CSSProperties, memo, type ReactNode } from 'react';
import type { RecordingOverview } from '#engine/recording/overview';
import { useWords } from '../language/use-words';
import { SeatSwatch } from '../parts/seat-swatch';
import { busiest, mostOf } from './busiest';
import { clockWords } from './clock-words';
import { DensityRow } from './density-row';
import type { Player } from './replay-model';
import { usePlayerNow } from './use-player-now';

interface ActivityRowsProps {
  readonly player: Player;
  readonly overview: RecordingOverview;
  /** Whose row stands first. */
  readonly seat: string | null;
}

/** More rows than this are not compared by looking at them. */
const MOST = 60;

/** How much went on when, a row for each image and each person: the followed one first, then who did most. */
export function ActivityRows({ player, overview, seat }: ActivityRowsProps) {
  const words = useWords('replay');
  return (
    <section className="activity scroll-area" aria-label={words('activity.title')}>
      <Rows player={player} overview={overview} seat={seat} />
      <ActivityHead player={player} duration={overview.end - overview.start} />
    </section>
  );
}

/** The moment, as a line through all rows. */
function ActivityHead({ player, duration }: { player: Player; duration: number }) {
  const { at } = usePlayerNow(player);
  return <span className="activity-head" style={{ '--at': at / Math.max(duration, 1) } as CSSProperties} />;
}

const Rows = memo(function Rows({ player, overview, seat }: ActivityRowsProps) {
  const words = useWords('replay');
  const { byImage, bySeat } = overview.density;
  const people = overview.seats
    .flatMap((person) => {
      const counts = bySeat[person.id];
      return counts || person.id === seat ? [{ person, counts: counts ?? [] }] : [];
    })
    .map((row) => ({ ...row, sum: row.counts.reduce((sum, count) => sum + count, 0) }))
    .sort((a, b) => Number(b.person.id === seat) - Number(a.person.id === seat) || b.sum - a.sum);
  const most = mostOf(people.map(({ counts }) => mostOf(counts)));
  const images = Object.entries(byImage);
  const mostOfImages = mostOf(images.map(([, counts]) => mostOf(counts)));
  const row = (key: string, name: string, label: ReactNode, counts: readonly number[], top: number) => {
    const at = busiest(counts, overview.density);
    return (
      <li key={key} className="activity-row">
        <button
          type="button"
          aria-label={words('activity.row', { name, at: clockWords(at) })}
          onClick={() => player.seek(at)}
        >
          {label}
        </button>
        <DensityRow counts={counts} most={top} />
      </li>
    );
  };
  return (
    <>
      {images.length > 0 && (
        <>
          <h3 className="activity-heading">{words('activity.images')}</h3>
          <ul>
            {images.map(([image, counts]) =>
              row(image, image, <span className="truncate font-mono">{image}</span>, counts, mostOfImages),
            )}
          </ul>
        </>
      )}
      <h3 className="activity-heading">{words('activity.people')}</h3>
      <ul>
        {people.slice(0, MOST).map(({ person, counts }) =>
          row(
            person.id,
            person.name,
            <>
              <SeatSwatch look={person.look} size={12} />
              <bdi className="min-w-0 truncate">{person.name}</bdi>
              {person.id === seat && <span className="activity-followed">{words('activity.followed')}</span>}
            </>,
            counts,
            most,
          ),
        )}
      </ul>
      {people.length > MOST && <p className="p-2 text-sm">{words('activity.more', { count: people.length - MOST })}</p>}
    </>
  );
});

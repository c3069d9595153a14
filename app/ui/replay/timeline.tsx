'use client';

import { type CSSProperties, type PointerEvent, useMemo, useRef, useState } from 'react';
import { useFormatter } from 'use-intl';
import type { RecordingOverview } from '#engine/recording/overview';
import { useWords } from '../language/use-words';
import { useMedia } from '../parts/use-media';
import { useStageSize } from '../wall/use-stage-size';
import { mostOf } from './busiest';
import { clockWords } from './clock-words';
import { DensityRow } from './density-row';
import { markerGroups } from './marker-groups';
import { MARKER_RANK, MarkerIcon } from './marker-icon';
import { markerWords } from './marker-words';
import { PointedMoment } from './pointed-moment';
import type { Player } from './replay-model';
import { usePlayerNow } from './use-player-now';

interface TimelineProps {
  readonly player: Player;
  readonly overview: RecordingOverview;
}

/** Width of a target for a thumb and for a pointer, in pixels. */
const TARGETS = { coarse: 44, fine: 26 };

/** The whole class at a glance, to be scrubbed: how much went on when, and what stood out. */
export function Timeline({ player, overview }: TimelineProps) {
  const words = useWords('replay');
  const { all } = overview.density;
  return (
    <section className="timeline" aria-label={words('timeline.label')}>
      <div className="timeline-track">
        <DensityRow counts={all} most={mostOf(all)} />
        <Scrubber player={player} overview={overview} />
      </div>
      <MarkerLane player={player} overview={overview} />
    </section>
  );
}

/** The handle on the strip. It moves with every frame, and nothing around it does. */
function Scrubber({ player, overview }: TimelineProps) {
  const { start, end } = overview;
  const words = useWords('replay');
  const [pointed, setPointed] = useState<number | null>(null);
  const format = useFormatter();
  const { at } = usePlayerNow(player);
  const duration = Math.max(end - start, 1);
  return (
    <div className="timeline-scrubber" style={{ '--at': at / duration } as CSSProperties}>
      <span className="timeline-past" />
      <input
        type="range"
        min={0}
        max={duration}
        step="any"
        value={at}
        aria-label={words('controls.moment')}
        aria-valuetext={words('controls.of', {
          at: clockWords(at),
          duration: clockWords(end - start),
          clock: format.dateTime(start + at, { timeStyle: 'medium' }),
        })}
        onChange={(event) => player.seek(event.target.valueAsNumber)}
        onPointerMove={(event) => setPointed(shareAt(event))}
        onPointerLeave={() => setPointed(null)}
        onPointerCancel={() => setPointed(null)}
      />
      {pointed !== null && <PointedMoment overview={overview} share={pointed} />}
    </div>
  );
}

/** Where the strip is pointed at, as a share of it: the field is wider by half a handle on either side. */
function shareAt({ clientX, currentTarget }: PointerEvent<HTMLElement>): number {
  const strip = currentTarget.parentElement?.getBoundingClientRect();
  return strip ? Math.min(Math.max((clientX - strip.left) / strip.width, 0), 1) : 0;
}

/** What stood out, where it happened; moments that would lie on each other, together. All of them are in the list of moments. */
function MarkerLane({ player, overview }: TimelineProps) {
  const { markers, seats, start, end } = overview;
  const words = useWords('replay');
  const lane = useRef<HTMLDivElement>(null);
  const size = useStageSize(lane);
  const width = size?.width ?? 0;
  const target = useMedia('(pointer: coarse)') ? TARGETS.coarse : TARGETS.fine;
  const groups = useMemo(
    () => (width === 0 ? [] : markerGroups(markers, end - start, width, target)),
    [markers, start, end, width, target],
  );
  return (
    <div ref={lane} className="timeline-lane">
      {groups.map((group) => {
        const [first] = group;
        const shown = group.toSorted((a, b) => MARKER_RANK.indexOf(a.kind) - MARKER_RANK.indexOf(b.kind))[0] ?? first;
        const at = clockWords(shown.at - start);
        const name = markerWords(words, shown, seats);
        const label =
          group.length > 1
            ? words('timeline.group', { at, count: group.length, name })
            : words('timeline.jump', { at, name });
        return (
          <button
            key={first.seq}
            type="button"
            className="timeline-marker"
            data-kind={shown.kind}
            // Kept within the lane: the first and the last would be cut in half.
            style={
              { '--at': (first.at - start) / Math.max(end - start, 1), '--target': `${target}px` } as CSSProperties
            }
            // By keyboard there are the keys from moment to moment, and their list.
            tabIndex={-1}
            title={group.length > 1 ? group.map((marker) => markerWords(words, marker, seats)).join('\n') : name}
            aria-label={label}
            onClick={() => player.seek(shown.at - start)}
          >
            <MarkerIcon kind={shown.kind} />
            {group.length > 1 && <span className="timeline-count">{group.length}</span>}
          </button>
        );
      })}
    </div>
  );
}

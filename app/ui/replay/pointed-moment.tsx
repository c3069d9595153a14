'use client';

import type { CSSProperties } from 'react';
import type { RecordingOverview } from '#engine/recording/overview';
import { useWords } from '../language/use-words';
import { clockWords } from './clock-words';
import { markerWords } from './marker-words';

/** What is so near is pointed at as well: a share of the timeline. */
const NEAR = 0.008;

interface PointedMomentProps {
  readonly overview: RecordingOverview;
  /** Where the timeline is pointed at, as a share of it: 0 to 1. */
  readonly share: number;
}

/** Above the timeline: where a click would go to, and what stands out there. It is seen only; the handle tells the rest. */
export function PointedMoment({ overview: { start, end, markers, seats }, share }: PointedMomentProps) {
  const words = useWords('replay');
  const duration = Math.max(end - start, 1);
  const away = ({ at }: { readonly at: number }) => Math.abs((at - start) / duration - share);
  const near = markers.filter((marker) => away(marker) <= NEAR).sort((a, b) => away(a) - away(b))[0];
  return (
    <div className="timeline-pointed" style={{ '--at': share } as CSSProperties} aria-hidden="true">
      <p>
        <span className="font-mono">{clockWords(share * duration)}</span>
        {near && <bdi className="min-w-0 truncate">{markerWords(words, near, seats)}</bdi>}
      </p>
    </div>
  );
}

'use client';

import { memo, useEffect, useRef } from 'react';
import type { RecordingOverview } from '#engine/recording/overview';
import { useWords } from '../language/use-words';
import { clockWords } from './clock-words';
import { MarkerIcon } from './marker-icon';
import { markerWords } from './marker-words';
import type { Player } from './replay-model';
import { SidePanel } from './side-panel';
import { usePlayerPart } from './use-player-now';

interface MomentsPanelProps {
  readonly player: Player;
  readonly overview: RecordingOverview;
  readonly onClose: () => void;
}

/** All that stood out, in order; where one is is marked and kept in sight. */
export function MomentsPanel({ player, overview, onClose }: MomentsPanelProps) {
  const { markers, start } = overview;
  const words = useWords('replay');
  const list = useRef<HTMLOListElement>(null);
  const current = usePlayerPart(player, ({ at }) => markers.findLastIndex((marker) => marker.at - start <= at));
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the moment
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <SidePanel title={words('moments.title')} onClose={onClose}>
      {markers.length === 0 ? (
        <p className="p-4 text-soft">{words('moments.none')}</p>
      ) : (
        <div className="side-panel-list scroll-area">
          <ol ref={list}>
            {markers.map((marker, index) => (
              <Moment
                key={`${marker.seq} ${marker.kind}`}
                index={index}
                overview={overview}
                player={player}
                current={index === current}
              />
            ))}
          </ol>
        </div>
      )}
    </SidePanel>
  );
}

interface MomentProps extends Omit<MomentsPanelProps, 'onClose'> {
  readonly index: number;
  readonly current: boolean;
}

const Moment = memo(function Moment({ index, overview, player, current }: MomentProps) {
  const words = useWords('replay');
  const marker = overview.markers[index];
  if (!marker) return null;
  const at = marker.at - overview.start;
  return (
    <li>
      <button
        type="button"
        className="panel-moment"
        aria-current={current ? 'step' : undefined}
        onClick={() => player.seek(at)}
      >
        <span className="panel-time">{clockWords(at)}</span>
        <MarkerIcon kind={marker.kind} size={16} />
        <bdi className="min-w-0 flex-1 [overflow-wrap:anywhere]">{markerWords(words, marker, overview.seats)}</bdi>
      </button>
    </li>
  );
});

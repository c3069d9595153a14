'use client';

import { useWords } from '../language/use-words';
import { BrandMark } from './brand-mark';

/** The places of a room's screen before it has arrived, so that nothing jumps when it does; words once it takes long. */
export function RoomSkeleton({ shape }: { shape: 'bench' | 'deck' | 'wall' }) {
  const words = useWords('parts');
  return (
    <main className="room-skeleton" data-shape={shape}>
      <div className="top-bar">
        <BrandMark />
      </div>
      <div className="room-skeleton-panes" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <div role="status" className="room-skeleton-words frame">
        <h1 className="text-lg font-semibold">{words('gate.connecting')}</h1>
        <p className="text-soft">{words('gate.patience')}</p>
      </div>
    </main>
  );
}

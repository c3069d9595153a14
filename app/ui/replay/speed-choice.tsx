'use client';

import { useWords } from '../language/use-words';
import { type Player, SPEEDS, type Speed } from './replay-model';
import { usePlayerPart } from './use-player-now';

/** How fast it is played. */
export function SpeedChoice({ player, className = '' }: { player: Player; className?: string }) {
  const words = useWords('replay');
  const speed = usePlayerPart(player, (now) => now.speed);
  return (
    <select
      className={`field speed-choice ${className}`}
      aria-label={words('controls.speed')}
      title={words('controls.speed')}
      value={speed}
      onChange={(event) => player.setSpeed(Number(event.target.value) as Speed)}
    >
      {SPEEDS.map((value) => (
        <option key={value} value={value}>
          {value}×
        </option>
      ))}
    </select>
  );
}

'use client';

import { Pause, Play, RotateCcw, StepBack, StepForward } from 'lucide-react';
import { useFormatter } from 'use-intl';
import type { RecordingOverview } from '#engine/recording/overview';
import { useWords } from '../language/use-words';
import { clockWords } from './clock-words';
import { IconAction } from './icon-action';
import type { Player } from './replay-model';
import { usePlayerPart } from './use-player-now';

interface TransportProps {
  readonly player: Player;
  readonly overview: RecordingOverview;
  /** The class goes on: at the end there will be more. */
  readonly live: boolean;
}

/** Play, pause, one event back and on, where one is, and how fast it goes. */
export function Transport({ player, overview: { start, end }, live }: TransportProps) {
  const words = useWords('replay');
  const playing = usePlayerPart(player, (now) => now.playing);
  const atEnd = usePlayerPart(player, (now) => now.at >= end - start);
  const waiting = usePlayerPart(player, (now) => now.waiting);
  const again = atEnd && !playing && !live;
  const Icon = playing ? Pause : again ? RotateCcw : Play;
  return (
    <div className="transport">
      <IconAction name={words('controls.back')} keys="," className="wide-only" onClick={() => player.step(-1)}>
        <StepBack size={20} aria-hidden="true" />
      </IconAction>
      <button
        type="button"
        className="button transport-play"
        aria-label={words(playing ? 'controls.pause' : again ? 'controls.again' : 'controls.play')}
        aria-keyshortcuts="Space"
        title={words(playing ? 'controls.pause' : again ? 'controls.again' : 'controls.play')}
        onClick={playing ? player.pause : player.play}
      >
        <Icon size={22} aria-hidden="true" />
      </button>
      <IconAction name={words('controls.on')} keys="." className="wide-only" onClick={() => player.step(1)}>
        <StepForward size={20} aria-hidden="true" />
      </IconAction>
      <Clock player={player} start={start} duration={end - start} />
      <span role="status" className="transport-waiting">
        {waiting ? words('controls.waiting') : ''}
      </span>
    </div>
  );
}

/** The moment in class time, and the clock on the wall of that day. */
function Clock({ player, start, duration }: { player: Player; start: number; duration: number }) {
  const words = useWords('replay');
  const format = useFormatter();
  const seconds = usePlayerPart(player, ({ at }) => Math.floor(at / 1000));
  return (
    <span className="transport-clock">
      <span>
        {clockWords(seconds * 1000)} / {clockWords(duration)}
      </span>
      <time className="text-soft" title={words('controls.clock')}>
        {format.dateTime(start + seconds * 1000, { timeStyle: 'medium' })}
      </time>
    </span>
  );
}

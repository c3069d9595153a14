'use client';

import { Pause, Play } from 'lucide-react';
import { clockWords } from './clock-words';

export interface ReplayControlsProps {
  /** Milliseconds from the start of the recording. */
  readonly at: number;
  readonly duration: number;
  readonly playing: boolean;
  readonly speed: number;
  /** Steps of the lesson and other moments to jump to. */
  readonly markers: readonly { readonly at: number; readonly name: string }[];
  readonly onPlay: () => void;
  readonly onPause: () => void;
  readonly onSeek: (at: number) => void;
  readonly onSpeed: (speed: number) => void;
}

const SPEEDS = [0.5, 1, 2, 4, 8, 16];

/** Play, pause, speed and scrub. The slider takes arrow keys, Page Up and Page Down, Home and End by itself. */
export function ReplayControls(props: ReplayControlsProps) {
  const { at, duration, playing, speed, markers } = props;
  return (
    <section className="replay-controls" aria-label="Playback">
      <button
        type="button"
        className="button"
        onClick={playing ? props.onPause : props.onPlay}
        aria-label={playing ? 'Pause' : 'Play'}
      >
        {playing ? <Pause size={20} aria-hidden="true" /> : <Play size={20} aria-hidden="true" />}
      </button>
      <span className="font-mono text-sm whitespace-nowrap">
        {clockWords(at)} / {clockWords(duration)}
      </span>
      <div className="replay-track">
        <input
          type="range"
          min={0}
          max={Math.max(duration, 1)}
          step={100}
          value={at}
          aria-label="Moment"
          aria-valuetext={`${clockWords(at)} of ${clockWords(duration)}`}
          onChange={(event) => props.onSeek(event.target.valueAsNumber)}
        />
        {markers.map((marker) => (
          <button
            key={`${marker.at} ${marker.name}`}
            type="button"
            className="replay-marker"
            style={{ insetInlineStart: `${(marker.at / Math.max(duration, 1)) * 100}%` }}
            title={marker.name}
            aria-label={`Jump to ${marker.name}, ${clockWords(marker.at)}`}
            onClick={() => props.onSeek(marker.at)}
          />
        ))}
      </div>
      <label className="inline-flex items-center gap-2 text-sm">
        Speed
        <select className="field w-auto!" value={speed} onChange={(event) => props.onSpeed(Number(event.target.value))}>
          {SPEEDS.map((value) => (
            <option key={value} value={value}>
              {value}×
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}

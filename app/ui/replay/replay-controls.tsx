'use client';

import { Pause, Play } from 'lucide-react';
import { useRef } from 'react';
import { useWords } from '../language/use-words';
import { useStageSize } from '../wall/use-stage-size';
import { clockWords } from './clock-words';
import { markerGroups } from './marker-groups';
import { type MarkerView, markerWords } from './marker-view';

export interface ReplayControlsProps {
  /** Milliseconds from the start of the recording. */
  readonly at: number;
  readonly duration: number;
  readonly playing: boolean;
  readonly speed: number;
  /** Steps of the lesson and other moments to jump to. */
  readonly markers: readonly (MarkerView & { readonly at: number })[];
  readonly onPlay: () => void;
  readonly onPause: () => void;
  readonly onSeek: (at: number) => void;
  readonly onSpeed: (speed: number) => void;
}

const SPEEDS = [0.5, 1, 2, 4, 8, 16];

/** Play, pause, speed and scrub. The slider takes arrow keys, Page Up and Page Down, Home and End by itself. */
export function ReplayControls(props: ReplayControlsProps) {
  const { at, duration, playing, speed, markers } = props;
  const words = useWords('replay');
  const track = useRef<HTMLDivElement>(null);
  const size = useStageSize(track);
  return (
    <section className="replay-controls" aria-label={words('controls.label')}>
      <button
        type="button"
        className="button"
        onClick={playing ? props.onPause : props.onPlay}
        aria-label={words(playing ? 'controls.pause' : 'controls.play')}
      >
        {playing ? <Pause size={20} aria-hidden="true" /> : <Play size={20} aria-hidden="true" />}
      </button>
      <span className="font-mono text-sm whitespace-nowrap">
        {clockWords(at)} / {clockWords(duration)}
      </span>
      <div ref={track} className="replay-track">
        <input
          type="range"
          min={0}
          max={Math.max(duration, 1)}
          step={100}
          value={at}
          aria-label={words('controls.moment')}
          aria-valuetext={words('controls.of', { at: clockWords(at), duration: clockWords(duration) })}
          onChange={(event) => props.onSeek(event.target.valueAsNumber)}
        />
        {size &&
          markerGroups(markers, duration, size.width).map((group) => {
            const name = group.map((marker) => markerWords(words, marker)).join(' · ');
            const [{ at: moment }] = group;
            return (
              <button
                key={`${moment} ${name}`}
                type="button"
                className="replay-marker"
                style={{ insetInlineStart: `${(moment / Math.max(duration, 1)) * 100}%` }}
                title={name}
                aria-label={words('controls.jump', { name, at: clockWords(moment) })}
                onClick={() => props.onSeek(moment)}
              />
            );
          })}
      </div>
      <label className="inline-flex items-center gap-2 text-sm">
        {words('controls.speed')}
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

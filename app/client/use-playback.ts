'use client';

import { useEffect, useReducer, useRef, useState } from 'react';
import type { Recording } from './recording';

/** Longest pause without any event that is played in full, in milliseconds of the recording. */
const LONGEST_PAUSE = 3_000;

/** Plays a recording: where it is, whether it runs, how fast. Long pauses are shortened. */
export function usePlayback(recording: Recording | null) {
  const at = useRef(0);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const [, shown] = useReducer((n: number) => n + 1, 0);

  const seek = (moment: number) => {
    if (!recording) return;
    at.current = Math.min(Math.max(moment, 0), recording.duration);
    recording.seek(at.current);
    shown();
  };

  useEffect(() => {
    if (!recording || !playing) return;
    // A frame's time is when it began, which may be before this line: only frames are measured against each other.
    let last: number | null = null;
    let handle = 0;
    const tick = (now: number) => {
      const next = recording.nextAfter(at.current);
      const pause = next === null ? 0 : next - at.current;
      const from = pause > LONGEST_PAUSE && next !== null ? next - LONGEST_PAUSE : at.current;
      at.current = Math.min(from + (now - (last ?? now)) * speed, recording.duration);
      last = now;
      recording.seek(at.current);
      shown();
      if (at.current >= recording.duration) setPlaying(false);
      else handle = requestAnimationFrame(tick);
    };
    handle = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(handle);
  }, [recording, playing, speed]);

  return {
    at: at.current,
    playing,
    speed,
    seek,
    setSpeed,
    pause: () => setPlaying(false),
    play: () => {
      if (recording && at.current >= recording.duration) seek(0);
      setPlaying(true);
    },
  };
}

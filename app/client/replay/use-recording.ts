'use client';

import { useEffect, useState } from 'react';
import type { PlayerNow, ReplayTrouble } from '../../ui/replay/replay-model';
import { RecordingRefused } from './http-source';
import { Playback } from './playback';
import { PlaybackPlayer } from './playback-player';
import { RecordingLog } from './recording-log';
import type { RecordingSource } from './recording-source';

/** A recording that can be played. */
export interface OpenRecording {
  readonly log: RecordingLog;
  readonly playback: Playback;
  readonly player: PlaybackPlayer;
}

type Opened = { readonly recording: OpenRecording } | { readonly trouble: ReplayTrouble };

interface Opening {
  readonly source: RecordingSource;
  /** Where it begins: the number of the event that has just happened. */
  readonly seq: number;
}

/**
 * Opens a recording, anew for every other `opening`, and at the same moment when it has become another one: null until it
 * is open, or is known not to be.
 */
export function useRecording(opening: Opening | null): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    if (!opening) return;
    const { source } = opening;
    let gone = false;
    let close = () => {};
    let led = false;
    const open = (seq: number, before: PlayerNow | null) =>
      source.manifest(true).then(
        (manifest) => {
          if (gone) return;
          close();
          led = manifest.manages;
          if (manifest.overview.events === 0) {
            setOpened({ trouble: { kind: 'empty' } });
            return;
          }
          const log = new RecordingLog(source, manifest);
          const playback = new Playback(log);
          const player = new PlaybackPlayer(playback);
          if (seq > 0) player.seekSeq(seq);
          if (before) player.resume(before);
          const unsubscribe = log.subscribe(() => {
            if (!log.replaced) return;
            unsubscribe();
            // Nothing is played on of what is not given any more.
            const now = player.now();
            player.pause();
            void open(now.seq, now);
          });
          close = () => {
            unsubscribe();
            player.close();
            playback.close();
            log.close();
          };
          setOpened({ recording: { log, playback, player } });
        },
        (error: unknown) => {
          close();
          if (!gone) setOpened({ trouble: troubleOf(error, led) });
        },
      );
    void open(opening.seq, null);
    return () => {
      gone = true;
      close();
      setOpened(null);
    };
  }, [opening]);
  return opened;
}

/** @param led whether whoever watched it led the class: from them it is kept by nothing but its deletion */
function troubleOf(error: unknown, led: boolean): ReplayTrouble {
  if (!(error instanceof RecordingRefused)) return { kind: 'offline' };
  const { problem } = error;
  if (error.isMissing) return { kind: led ? 'removed' : 'missing' };
  if (problem === 'offline') return { kind: 'offline' };
  return { kind: problem === 'server/busy' || problem === 'room/unavailable' ? 'busy' : 'private' };
}

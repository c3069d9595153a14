'use client';

import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { SeatId } from '#engine/model/room-state';
import type { Playback } from './playback';
import { RecordedRoom } from './recorded-room';

/**
 * A screen of the recording, for as long as it is looked at; null in the first moment. The component renders again
 * whenever something on it has changed.
 *
 * @param seat whose screen it is; null is the wall
 */
export function useRecordedRoom(
  playback: Playback,
  seat: SeatId | null,
  role: 'instructor' | 'student',
): RecordedRoom | null {
  const [room, setRoom] = useState<RecordedRoom | null>(null);
  // Before it is painted, so that nothing jumps.
  useLayoutEffect(() => {
    const opened = new RecordedRoom(playback, seat === null ? null : { seat, role });
    setRoom(opened);
    return () => opened.close();
  }, [playback, seat, role]);
  const version = () => playback.version;
  useSyncExternalStore(playback.subscribe, version, version);
  return room;
}

'use client';

import { useMemo } from 'react';
import { HttpSource } from './http-source';
import { RecordingPage } from './recording-page';

/** The recording of a class that this server keeps. */
export function ReplayRoute({ roomId }: { roomId: string }) {
  const source = useMemo(() => new HttpSource(roomId), [roomId]);
  return <RecordingPage source={source} />;
}

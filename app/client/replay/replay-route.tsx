'use client';

import { useMemo } from 'react';
import { HttpSource } from './http-source';
import { RecordingPage } from './recording-page';

/** The recording of a class that this server keeps. */
export function ReplayRoute({ roomId }: { roomId: string }) {
  const source = useMemo(() => sourceOf(roomId), [roomId]);
  return <RecordingPage source={source} />;
}

function sourceOf(roomId: string): HttpSource {
  const source = new HttpSource(roomId);
  // While the page is still being put together. Nobody holds a seat where pages are made.
  if (typeof window !== 'undefined') source.askEarly();
  return source;
}

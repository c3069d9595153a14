'use client';

import { useState } from 'react';
import { ReplayScreen } from '../replay/replay-screen';
import { classContainers, sampleSeats } from './sample-containers';
import { webApp, webAppNext } from './sample-images';
import { sampleTerminal } from './sample-terminal';
import { untied } from './sample-tied';
import { sampleEvents } from './sample-wall';

/** A recording whose controls move, over a stage that stands still. */
export function SampleReplay() {
  const [at, onSeek] = useState(754_000);
  const [playing, setPlaying] = useState(false);
  const [speed, onSpeed] = useState(1);
  const [seatId, onFollow] = useState<string | null>('seat-0');
  return (
    <ReplayScreen
      title="One image, many containers"
      date="21 November 2026"
      at={at}
      duration={2_820_000}
      playing={playing}
      speed={speed}
      markers={[
        { at: 60_000, what: 'step', values: { step: 1 } },
        { at: 620_000, what: 'published', values: { image: 'web-app:v1.0' } },
        { at: 1_400_000, what: 'step', values: { step: 2 } },
      ]}
      onPlay={() => setPlaying(true)}
      onPause={() => setPlaying(false)}
      onSeek={onSeek}
      onSpeed={onSpeed}
      stage={{ images: [webApp, webAppNext], containers: classContainers, tiesOf: untied }}
      events={sampleEvents}
      seats={sampleSeats.slice(0, 15)}
      followed={seatId === null ? null : { seatId, items: sampleTerminal }}
      onFollow={onFollow}
    />
  );
}

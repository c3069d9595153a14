'use client';

import { TakeHomeScreen } from '../results/take-home-screen';
import { sampleTakeHome, sampleTakeHomeFresh } from './sample-results';

/** What somebody takes home; here nothing is saved. */
export function SampleTakeHome({ fresh = false }: { fresh?: boolean }) {
  return (
    <TakeHomeScreen
      home={fresh ? sampleTakeHomeFresh : sampleTakeHome}
      backHref="/look"
      onSave={() => {}}
      onPack={async () => {}}
    />
  );
}

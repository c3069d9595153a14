'use client';

import { TakeHomeScreen } from '../results/take-home-screen';
import { sampleTakeHome, sampleTakeHomeFresh } from './sample-results';
import { sampleTerminalExports } from './sample-terminal-exports';

/** What somebody takes home; here nothing is saved. */
export function SampleTakeHome({ fresh = false }: { fresh?: boolean }) {
  return (
    <TakeHomeScreen
      home={fresh ? sampleTakeHomeFresh : sampleTakeHome}
      backHref="/look"
      onSave={() => {}}
      onPack={async () => {}}
      onTerminals={async () => sampleTerminalExports}
      remove={{ pseudonym: 'Student 1', live: false, onRemove: async () => null }}
    />
  );
}

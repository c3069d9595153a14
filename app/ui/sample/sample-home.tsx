'use client';

import { HomeScreen } from '../home/home-screen';

/** The home page of a server on which no class is held. */
export function SampleHome() {
  return (
    <HomeScreen
      needsKey={false}
      onJoin={async () => 'There is no class with this code. Compare it with the one on the wall.'}
      onResume={async () => 'Only the look of it.'}
      onTeach={async () => 'This is only the look of the home page.'}
    />
  );
}

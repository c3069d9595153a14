'use client';

import { createContext, type ReactNode, useContext } from 'react';

const PlayedBack = createContext(false);
const Jumps = createContext(0);

/**
 * What stands in here is a screen of a class that is played back within another page: it has no keys of its own, nothing
 * to type into and no way to join, and it is no page's main part.
 */
export function PlayedBackScreen({ jumps = 0, children }: PlayedBackScreenProps) {
  return (
    <PlayedBack value={true}>
      <Jumps value={jumps}>{children}</Jumps>
    </PlayedBack>
  );
}

interface PlayedBackScreenProps {
  /** Counts up whenever it goes to another moment without playing what lies between. */
  readonly jumps?: number;
  readonly children: ReactNode;
}

/** Whether this is shown within {@link PlayedBackScreen}. */
export function usePlayedBack(): boolean {
  return useContext(PlayedBack);
}

/** Another number after each jump to another moment: what went on before has not led to what is there now. 0 where it is live. */
export function useJumps(): number {
  return useContext(Jumps);
}

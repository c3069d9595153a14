'use client';

import { createContext, useContext } from 'react';
import type { ControlId } from './deck-shortcuts';

export interface Control {
  readonly name: string;
  readonly run: () => void;
  /** It cannot be used now. */
  readonly off?: boolean;
  /** Of what is switched: whether it is on. */
  readonly pressed?: boolean;
  /** As `pressed`, where the name changes too and says what a press will do. */
  readonly on?: boolean;
}

export type Controls = Readonly<Record<ControlId, Control>>;

const ControlsContext = createContext<Controls | null>(null);

export const ControlsProvider = ControlsContext.Provider;

/** All controls of the deck around; throws outside of one. */
export function useControls(): Controls {
  const controls = useContext(ControlsContext);
  if (!controls) throw new Error('Controls are used outside of a deck');
  return controls;
}

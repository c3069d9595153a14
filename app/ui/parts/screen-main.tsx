'use client';

import type { ComponentProps } from 'react';
import { usePlayedBack } from './played-back';

/** The main part of a page: a whole screen. Where that screen is played back, a section of the player. */
export function ScreenMain(props: ComponentProps<'main'>) {
  return usePlayedBack() ? <section {...props} /> : <main {...props} />;
}

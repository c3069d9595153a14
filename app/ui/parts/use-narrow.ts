'use client';

import { useMedia } from './use-media';

/** Whether the screen is as narrow as a phone, as in the styles: one part of a screen at a time. False on the server. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 800px)');
}

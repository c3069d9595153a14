'use client';

import { useMedia } from '../parts/use-media';

/** Whether the screen is as low as a phone on its side, or a laptop's at 200 %; false on the server. */
export function useShort(): boolean {
  return useMedia('(max-height: 560px)');
}

'use client';

import { useSyncExternalStore } from 'react';
import type { Player, PlayerNow } from './replay-model';

/** Where the player stands. What calls it renders with every frame while it plays: keep that small. */
export function usePlayerNow(player: Player): PlayerNow {
  return useSyncExternalStore(player.subscribe, player.now, player.now);
}

/** What of it is picked; renders again only when that is another. Pick something simple: a number, a word, a yes. */
export function usePlayerPart<T extends number | boolean | string | null>(
  player: Player,
  pick: (now: PlayerNow) => T,
): T {
  const part = () => pick(player.now());
  return useSyncExternalStore(player.subscribe, part, part);
}

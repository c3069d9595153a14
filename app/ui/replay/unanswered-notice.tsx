'use client';

import { useWords } from '../language/use-words';
import { Notice } from '../parts/notice';
import type { Player } from './replay-model';
import { usePlayerPart } from './use-player-now';

interface UnansweredNoticeProps {
  readonly player: Player;
  /** See `ReplayScreenProps`. */
  readonly unanswered: boolean;
}

/** Why a moment does not come. What is only read ahead may be asked for again without a word. */
export function UnansweredNotice({ player, unanswered }: UnansweredNoticeProps) {
  const words = useWords('replay');
  const waiting = usePlayerPart(player, (now) => now.waiting);
  return unanswered && waiting ? <Notice kind="error">{words('header.unanswered')}</Notice> : null;
}

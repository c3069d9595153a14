'use client';

import { useEffect, useState } from 'react';
import { copyText } from '../deck/copy-text';
import { useWords } from '../language/use-words';
import { clockWords } from './clock-words';
import type { Player } from './replay-model';

/** How long it is told that a link was copied, in milliseconds. */
const TOLD_FOR = 4_000;

/** Copies the address of this moment; `told` is what has come of it, for a while. Null where there is no address. */
export function useMomentLink(player: Player, linkOf: (seq: number) => string | null) {
  const words = useWords('replay');
  const [told, setTold] = useState('');
  useEffect(() => {
    if (told === '') return;
    const timer = setTimeout(() => setTold(''), TOLD_FOR);
    return () => clearTimeout(timer);
  }, [told]);
  const { seq } = player.now();
  const copy = async () => {
    const now = player.now();
    const link = linkOf(now.seq);
    if (link === null) return;
    // A page that is loaded anew, or whose address is copied by hand, leads here as well.
    history.replaceState(history.state, '', `${location.pathname}${new URL(link).search}`);
    const copied = await copyText(link);
    setTold(copied ? words('controls.copied', { at: clockWords(now.at) }) : words('controls.notCopied'));
  };
  return { copy: linkOf(seq) === null ? null : copy, told };
}

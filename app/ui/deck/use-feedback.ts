'use client';

import { useCallback, useRef, useState } from 'react';

export interface FeedbackNote {
  readonly key: number;
  readonly kind: 'done' | 'error';
  readonly text: string;
}

const MOST = 3;
/** How long a note of success stands, in milliseconds; an error stands until it is dismissed. */
const SHOWN_MS = 6_000;

/** What became of the last things that were done. */
export function useFeedback() {
  const [notes, setNotes] = useState<readonly FeedbackNote[]>([]);
  const dismiss = useCallback((key: number) => setNotes((now) => now.filter((note) => note.key !== key)), []);
  const last = useRef(0);
  const say = useCallback(
    (kind: FeedbackNote['kind'], text: string) => {
      last.current += 1;
      const note = { key: last.current, kind, text };
      // Of what went well the last is said: a pile of notes would lie over controls.
      const stays = (other: FeedbackNote) => other.text !== text && !(kind === 'done' && other.kind === 'done');
      setNotes((now) => [...now.filter(stays).slice(1 - MOST), note]);
      if (kind === 'done') setTimeout(() => dismiss(note.key), SHOWN_MS);
    },
    [dismiss],
  );
  return { notes, say, dismiss };
}

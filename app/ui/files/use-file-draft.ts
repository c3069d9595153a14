'use client';

import { useEffect, useRef, useState } from 'react';

/** How long after the last key a file is saved, in milliseconds. */
const PAUSE = 1_200;

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'refused' | 'changed-elsewhere';

interface Draft {
  readonly text: string;
  readonly state: SaveState;
}

/**
 * The text in the editor and how it stands with the host. It is saved after a pause, on `save`, and when the editor is
 * closed. What changes on the host meanwhile is taken over, unless something has been typed that is not saved yet: then
 * it is for the person to decide.
 *
 * @param content as it stands on the host
 * @param onSave resolves with whether the host took it
 */
export function useFileDraft(content: string, onSave: (text: string) => Promise<boolean>) {
  const [draft, setDraft] = useState<Draft>({ text: content, state: 'saved' });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  // Texts that are on their way to the host: it will show them as its own in a moment.
  const sent = useRef<string[]>([]);
  const now = useRef(draft);
  now.current = draft;

  const rest = () => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
  };
  const send = async () => {
    rest();
    const { text } = now.current;
    sent.current = [...sent.current.slice(-20), text];
    const settle = (state: SaveState) => setDraft((at) => (at.text === text ? { text, state } : at));
    settle('saving');
    settle((await onSave(text)) ? 'saved' : 'refused');
  };
  const latest = useRef(send);
  latest.current = send;

  useEffect(() => {
    const { text, state } = now.current;
    if (content === text) {
      if (state === 'changed-elsewhere') setDraft({ text, state: 'saved' });
    } else if (sent.current.includes(content)) {
      // An echo of what has been typed further since.
    } else if (state === 'saved') {
      setDraft({ text: content, state });
    } else {
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
      setDraft({ text, state: 'changed-elsewhere' });
    }
  }, [content]);

  useEffect(
    () => () => {
      if (timer.current) void latest.current();
    },
    [],
  );

  return {
    text: draft.text,
    state: draft.state,
    type: (text: string) => {
      const { text: before, state } = now.current;
      if (text === before) return;
      const contested = state === 'changed-elsewhere';
      now.current = { text, state: contested ? state : 'unsaved' };
      setDraft(now.current);
      rest();
      if (!contested) timer.current = setTimeout(() => void latest.current(), PAUSE);
    },
    save: () => void latest.current(),
    /** Gives up what was typed for what stands on the host. */
    takeTheirs: () => setDraft({ text: content, state: 'saved' }),
  };
}

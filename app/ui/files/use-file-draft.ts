'use client';

import { useEffect, useRef, useState } from 'react';
import { arrivedDraft, type FileDraft, openedDraft, sendingDraft, settledDraft, typedDraft } from './file-draft';

/** How long after the last key a file is saved, in milliseconds. */
const PAUSE = 1_200;

/**
 * The text in the editor and how it stands with the host. It is saved after a pause, on `save`, and when the editor is
 * closed.
 *
 * @param content as it stands on the host
 * @param onSave resolves with whether the host took it
 */
export function useFileDraft(content: string, onSave: (text: string) => Promise<boolean>) {
  const [draft, setDraft] = useState(() => openedDraft(content));
  const now = useRef(draft);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const become = (next: FileDraft) => {
    now.current = next;
    setDraft(next);
    if (next.state !== 'unsaved' && timer.current) {
      clearTimeout(timer.current);
      timer.current = null;
    }
  };
  const save = async () => {
    const { text } = now.current;
    become(sendingDraft(now.current));
    const taken = await onSave(text);
    become(settledDraft(now.current, text, taken));
  };
  const latest = useRef({ become, save });
  latest.current = { become, save };

  useEffect(() => latest.current.become(arrivedDraft(now.current, content)), [content]);
  useEffect(
    () => () => {
      if (timer.current) void latest.current.save();
    },
    [],
  );

  return {
    text: draft.text,
    state: draft.state,
    type: (text: string) => {
      if (text === now.current.text) return;
      become(typedDraft(now.current, text));
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
      if (now.current.state === 'unsaved') timer.current = setTimeout(() => void latest.current.save(), PAUSE);
    },
    save: () => void save(),
    /** Gives up what was typed for what stands on the host. */
    takeTheirs: () => become(openedDraft(content)),
  };
}

'use client';

import { useEffect, useState } from 'react';
import { LIMITS } from '#engine/room/limits';
import { OWN_LESSON, useKept } from '../../parts/use-kept';
import type { LessonDraft, LessonShelf } from './desk-model';

/** Why a file, or what was pasted, was not taken. */
export type TextRefusal =
  | { readonly is: 'too-big'; readonly bytes: number }
  | { readonly is: 'not-text' }
  | { readonly is: 'long-paste'; readonly letters: number };

export type OwnLessonState = ReturnType<typeof useOwnLesson>;

/** After so long without a key the text is read, in milliseconds. */
const PAUSE_MS = 400;
/** After so long without an answer it is asked again, in milliseconds. */
const AGAIN_MS = 2_000;
/** What has more bytes than this is no lesson, whatever its letters weigh. */
const MOST_BYTES = LIMITS.lessonText * 4;

/** A lesson that the instructor writes, pastes or uploads; this browser keeps it. What is wrong with it is asked while it is typed. */
export function useOwnLesson(onCheck: LessonShelf['onCheck']) {
  const [kept, setText] = useKept(OWN_LESSON);
  const text = kept ?? '';
  const [checked, setChecked] = useState<{ text: string; draft: LessonDraft } | null>(null);
  const [refused, setRefused] = useState<TextRefusal | null>(null);
  const tooLong = text.length > LIMITS.lessonText;
  useEffect(() => {
    if (text.trim() === '' || tooLong) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout>;
    const check = async () => {
      const draft = await onCheck(text);
      if (left) return;
      if (draft) setChecked({ text, draft });
      else timer = setTimeout(check, AGAIN_MS);
    };
    timer = setTimeout(check, PAUSE_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [text, tooLong, onCheck]);
  const upload = async (file: File) => {
    if (file.size > MOST_BYTES) {
      setRefused({ is: 'too-big', bytes: file.size });
      return;
    }
    const read = await readText(file);
    setRefused(read === null ? { is: 'not-text' } : null);
    if (read !== null) setText(read);
  };
  return {
    text,
    onText: (typed: string) => {
      setRefused(null);
      setText(typed);
    },
    upload,
    /** Whether a text may be pasted: a field that is given a megabyte stands still for many seconds. */
    mayPaste: (pasted: string): boolean => {
      const short = pasted.length <= MOST_BYTES;
      if (!short) setRefused({ is: 'long-paste', letters: pasted.length });
      return short;
    },
    refused,
    /** How many letters a text has that is too long; null for one that is not. */
    letters: tooLong ? text.length : null,
    /** Of the text as it stands; null while it is not known, or nothing is written. */
    draft: text.trim() !== '' && !tooLong && checked?.text === text ? checked.draft : null,
  };
}

async function readText(file: File): Promise<string | null> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

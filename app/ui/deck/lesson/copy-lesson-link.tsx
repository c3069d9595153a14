'use client';

import { Link } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { copyText } from '../copy-text';

/** What many programs take as an address. */
const COMMON_LETTERS = 8_000;

type Told = { readonly is: 'copied' | 'failed' } | { readonly is: 'long'; readonly letters: number };

/** Copies an address that hands a lesson on, and says what to look out for. */
export function CopyLessonLink({ text, address }: { text: string; address: string }) {
  const words = useWords('desk');
  const [told, tell] = useState<{ text: string; told: Told } | null>(null);
  const copy = async () => {
    const { lessonLink } = await import('../../lesson/lesson-link');
    const link = lessonLink(address, text);
    if (!(await copyText(link))) tell({ text, told: { is: 'failed' } });
    else if (link.length > COMMON_LETTERS) tell({ text, told: { is: 'long', letters: link.length } });
    else tell({ text, told: { is: 'copied' } });
  };
  const now = told?.text === text ? told.told : null;
  return (
    <>
      <button type="button" className="button-quiet" onClick={() => void copy()}>
        <Link size={16} aria-hidden="true" /> {words('own.link')}
      </button>
      <p role="status" className="text-sm empty:hidden">
        {now?.is === 'copied' && words('own.linkCopied')}
        {now?.is === 'long' && words('own.linkLong', { letters: now.letters })}
        {now?.is === 'failed' && words('own.linkFailed')}
      </p>
    </>
  );
}

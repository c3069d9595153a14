'use client';

import Link from 'next/link';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { useWords } from '../language/use-words';
import { Notice } from '../parts/notice';
import { saveFile } from '../parts/save-file';
import { useHydrated } from '../parts/use-hydrated';
import { OWN_LESSON, useKept } from '../parts/use-kept';
import { WordsPage } from '../parts/words-page';
import { linkedLesson } from './lesson-link';

/** A lesson that somebody handed on as a link: to be kept for the next class, saved, or read. */
export function SentLesson() {
  const words = useWords('sentLesson');
  const hydrated = useHydrated();
  const hash = useSyncExternalStore(
    subscribe,
    () => location.hash,
    () => '',
  );
  const text = useMemo(() => linkedLesson(hash), [hash]);
  const [other, keep] = useKept(OWN_LESSON);
  const [keptText, setKept] = useState<string | null>(null);
  if (!hydrated) return null;
  if (text === null) {
    return (
      <WordsPage text={words('none')}>
        <Link className="button" href="/">
          {words('teach')}
        </Link>
      </WordsPage>
    );
  }
  const title = (of: string) => titleOf(of) || words('untitled');
  const isKept = keptText === text || other === text;
  const replaces = !isKept && other !== null && other.trim() !== '';
  const save = (of: string) => saveFile(`${titleOf(of) || 'lesson'}.md`, new Blob([of], { type: 'text/markdown' }));
  return (
    <WordsPage text={`${words('sent', { title: title(text) })} ${words('what', { steps: stepsOf(text) })}`}>
      <div className="flex min-w-0 max-w-full flex-col items-start gap-4">
        {replaces && <Notice kind="hint">{words('replaces', { title: title(other) })}</Notice>}
        {isKept && <Notice kind="hint">{words('kept')}</Notice>}
        <div className="flex flex-wrap gap-3">
          {isKept ? (
            <Link className="button" href="/">
              {words('teach')}
            </Link>
          ) : (
            <button
              type="button"
              className="button"
              onClick={() => {
                keep(text);
                setKept(text);
              }}
            >
              {words(replaces ? 'keepInstead' : 'keep')}
            </button>
          )}
          {replaces && (
            <button type="button" className="button-quiet" onClick={() => save(other)}>
              {words('saveOther')}
            </button>
          )}
          <button type="button" className="button-quiet" onClick={() => save(text)}>
            {words('save')}
          </button>
        </div>
        <details className="w-full">
          <summary className="min-h-11 cursor-pointer py-2">{words('read')}</summary>
          <textarea
            readOnly
            lang="en"
            aria-label={words('text')}
            className="field h-[50vh] w-full font-mono text-sm"
            value={text}
          />
        </details>
      </div>
    </WordsPage>
  );
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** As its author wrote it; what is wrong with a lesson is told where it is opened. */
function titleOf(text: string): string {
  const [, said = ''] = /^title:[ \t]*(.*)$/m.exec(text) ?? [];
  return said
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .slice(0, 80);
}

function stepsOf(text: string): number {
  return text.match(/^## /gm)?.length ?? 0;
}

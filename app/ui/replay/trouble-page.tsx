'use client';

import type { ReactNode } from 'react';
import { useWords } from '../language/use-words';
import { WordsPage } from '../parts/words-page';
import { mistakeWords } from './mistake-words';
import type { ReplayTrouble } from './replay-model';

interface TroublePageProps {
  readonly trouble: ReplayTrouble;
  /** Tries the same again; absent where that cannot help. */
  readonly onAgain?: (() => void) | undefined;
  /** Another way on: opening another file. */
  readonly children?: ReactNode;
}

/** Why there is nothing to play, and what to do about it. */
export function TroublePage({ trouble, onAgain, children }: TroublePageProps) {
  const words = useWords('replay');
  const text = trouble.kind === 'damaged' ? mistakeWords(words, trouble.mistake) : words(`trouble.${trouble.kind}`);
  return (
    <WordsPage text={text}>
      {onAgain && (
        <button type="button" className="button" onClick={onAgain}>
          {words('trouble.again')}
        </button>
      )}
      {children}
      <a className="button-quiet" href="/">
        {words('trouble.home')}
      </a>
    </WordsPage>
  );
}

'use client';

import { useWords } from './ui/language/use-words';
import { WordsPage } from './ui/parts/words-page';

/** In place of a screen that has failed. What it showed is on the server, so that loading it anew brings it back. */
export default function ScreenFailed() {
  const words = useWords('parts');
  return (
    <WordsPage text={words('failed.text')}>
      <button type="button" className="button" onClick={() => location.reload()}>
        {words('failed.reload')}
      </button>
      <a className="button-quiet" href="/">
        {words('gate.home')}
      </a>
    </WordsPage>
  );
}

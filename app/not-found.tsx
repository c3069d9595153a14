'use client';

import { useWords } from './ui/language/use-words';
import { WordsPage } from './ui/parts/words-page';

/** For an address that leads nowhere: says so and where to go. */
export default function NotFound() {
  const words = useWords('parts');
  return (
    <WordsPage text={words('notFound.text')}>
      <a className="button" href="/">
        {words('gate.home')}
      </a>
    </WordsPage>
  );
}

'use client';

import type { ClassResults } from '#engine/results/class-results';
import { useWords } from '../ui/language/use-words';
import { WordsPage } from '../ui/parts/words-page';
import { ReportScreen } from '../ui/results/report-screen';
import { saveResults } from './save-results';
import { useOwn } from './use-own';

/** What a class has come to, for those who led it: while it goes on and afterwards. */
export function ReportRoute({ code }: { code: string }) {
  const words = useWords('results');
  const problems = useWords('problems');
  const answer = useOwn<ClassResults>(code, 'results.json');
  if (!answer) return <WordsPage text={words('loading')} />;
  if (!answer.ok) {
    const notHeld = answer.code === 'seat/wrong-secret' || answer.code === 'command/not-allowed';
    return <WordsPage text={notHeld ? words('notHeld') : problems(answer.code)} />;
  }
  return (
    <ReportScreen
      results={answer.value}
      backHref={answer.value.room.closed === null ? `/r/${code}/teach` : '/'}
      onSave={(file) => saveResults(code, file)}
    />
  );
}

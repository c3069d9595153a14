import type { QuestionReport } from '#engine/results/class-report';
import { useWords } from '../language/use-words';
import { PollBars } from '../poll/poll-bars';
import { questionWords } from './question-words';

/** What was asked and answered, before and after talking. */
export function ReportQuestion({ asked: { question, result } }: { asked: QuestionReport }) {
  const claims = useWords('claims');
  const { ask, options } = questionWords(claims, question);
  return (
    <div className="report-question">
      <h3>
        <bdi>{ask}</bdi>
      </h3>
      <PollBars result={result} options={options} size="deck" letters={question.lesson !== null} />
    </div>
  );
}

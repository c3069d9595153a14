import { Check, Minus } from 'lucide-react';
import type { TakeHome } from '#engine/results/take-home';
import { useWords } from '../language/use-words';
import { timeWords } from './time-words';

/** How far somebody came in the lessons of the class. */
export function TakeHomeLessons({ home: { lessons, learner } }: { home: TakeHome }) {
  const words = useWords('results');
  const { lines, containersMade, imagesBuilt } = learner.work;
  return (
    <section>
      <h2>{words('home.done')}</h2>
      <p>{words('home.work', { lines, containers: containersMade, images: imagesBuilt })}</p>
      {lessons.length === 0 && <p>{words('home.lessonNone')}</p>}
      {lessons.map(({ id, title, steps }) => {
        const shown = steps.filter(
          (step) => step.shown !== null && !step.skipped && (step.goals.length > 0 || step.question),
        );
        // Opened, and never begun.
        if (shown.length === 0) return null;
        const own = (step: string) => learner.steps.find((record) => record.lesson === id && record.step === step);
        const done = shown.filter((step) => own(step.id)?.done);
        return (
          <div key={id}>
            <h3>
              <bdi>{title}</bdi>
            </h3>
            <p className="text-soft">{words('home.doneOf', { done: done.length, all: shown.length })}</p>
            <ol className="take-home-steps">
              {shown.map((step) => {
                const record = own(step.id);
                const Mark = record?.done ? Check : Minus;
                return (
                  <li key={step.id}>
                    <Mark size={18} strokeWidth={3} aria-hidden="true" />
                    <span className="min-w-0 flex-1">
                      <bdi>{step.title}</bdi>
                      {record?.done ? <span className="sr-only"> ({words('report.reached')})</span> : null}
                    </span>
                    <span className="text-sm text-soft">{record?.done ? timeWords(words, record.seconds) : ''}</span>
                  </li>
                );
              })}
            </ol>
          </div>
        );
      })}
    </section>
  );
}

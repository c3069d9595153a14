import { Lightbulb, Wrench } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../language/use-words';
import type { LessonDeeds, StepWork } from './lesson-model';

interface StepHelpProps {
  readonly step: StepWork;
  readonly deeds: Pick<LessonDeeds, 'onHint' | 'onSetUp'>;
}

/**
 * For whoever does not get on: the next hint, and the host as the step begins. The second asks first, and is there before
 * a question is answered: who has come late thinks about what the others have before them.
 */
export function StepHelp({ step, deeds }: StepHelpProps) {
  const words = useWords('lesson');
  const [asking, setAsking] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const opened = step.hints.length;
  const hint = () => {
    setAsking(true);
    void deeds.onHint(step.id).finally(() => setAsking(false));
  };
  const isMore = !step.locked && opened < step.hintCount;
  if (!isMore && !step.hasStart) return null;
  return (
    <div className="step-help">
      {isMore && (
        <button type="button" className="button-quiet" aria-disabled={asking} onClick={() => !asking && hint()}>
          <Lightbulb size={16} aria-hidden="true" className="flex-none" />
          {words('hint.next', { number: opened + 1, total: step.hintCount })}
        </button>
      )}
      {step.hasStart && (
        <button type="button" className="button-quiet" onClick={() => dialog.current?.showModal()}>
          <Wrench size={16} aria-hidden="true" className="flex-none" />
          {words('setUp.name')}
        </button>
      )}
      {step.hasStart && (
        <dialog ref={dialog} className="bench-dialog frame" aria-label={words('setUp.question')}>
          <h2 className="text-lg font-semibold">{words('setUp.question')}</h2>
          <p>{words('setUp.means')}</p>
          <form method="dialog" className="flex flex-wrap justify-end gap-2 pt-2">
            <button type="submit" className="button-quiet">
              {words('setUp.keep')}
            </button>
            <button type="submit" className="button" onClick={() => void deeds.onSetUp(step.id)}>
              {words('setUp.do')}
            </button>
          </form>
        </dialog>
      )}
    </div>
  );
}

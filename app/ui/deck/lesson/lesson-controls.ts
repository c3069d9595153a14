import type { Words } from '../../language/use-words';
import type { Control } from '../controls';
import type { OpenDialog } from '../deck-dialogs';
import type { ControlId } from '../deck-shortcuts';
import type { LessonDesk, PollDesk, StepDesk } from './desk-model';
import { type PollStep, pollStep } from './poll-step';
import type { SetUpDialogProps } from './set-up-dialog';
import type { LessonActions } from './use-lesson-actions';

type LessonControl = Extract<
  ControlId,
  | 'previousStep'
  | 'nextStep'
  | 'chooseLesson'
  | 'pauseLesson'
  | 'lessonPace'
  | 'helpStuck'
  | 'setUp'
  | 'stepKey'
  | 'repeatStep'
  | 'skipStep'
  | 'pollGo'
  | 'pollShow'
  | 'pollClose'
  | 'pollAgain'
>;

type SetUpOrder = Pick<SetUpDialogProps, 'step' | 'options' | 'first'>;

/** What a control does. `name`: where it says more than the name in the catalogue. */
export type Does = Omit<Control, 'name' | 'on'> & { readonly name?: string };

/** What the controls of a lesson and its questions depend on and work with. */
export interface LessonMoment {
  readonly words: Words<'deck'>;
  readonly ask: (dialog: OpenDialog) => void;
  readonly lesson: LessonDesk | null;
  readonly teach: LessonActions;
  /** Showing the next step may open a lesson: there is one. */
  readonly canBegin: boolean;
  /** The step that is looked at, and its place in the lesson. */
  readonly step: StepDesk | null;
  readonly stepInView: number | null;
  /** To another step: with the class, or alone where everybody goes at their own pace. */
  readonly onGo: (index: number) => void;
  readonly keyShown: boolean;
  readonly onKey: (shown: boolean) => void;
  /** What is asked, as far as it is in view. */
  readonly poll: PollDesk | null;
  /** Who gets the next hint of the step: those selected, or else those who are stuck. */
  readonly helped: readonly string[];
  readonly anySelected: boolean;
  /** Whose hosts a step can be laid out on; null when it has no beginning. */
  readonly setUp: { readonly group: SetUpOrder; readonly one: SetUpOrder } | null;
}

/** What leads the class through a lesson and what is asked in it, or of claims. */
export function lessonControls(deck: LessonMoment): Readonly<Record<LessonControl, Does>> {
  const { lesson, teach, step, poll, ask } = deck;
  // Where everybody goes alone, the instructor goes through the steps without taking anybody along.
  const at = (lesson?.pace === 'self' ? deck.stepInView : null) ?? lesson?.current ?? null;
  const next = nextIndex(lesson, at, 1);
  const previous = nextIndex(lesson, at, -1);
  const pollDoes = poll && pollStep(poll);
  return {
    previousStep: { run: () => deck.onGo(previous ?? 0), off: previous === null },
    nextStep: {
      run: () => deck.onGo(next ?? 0),
      off: lesson ? next === null : !deck.canBegin,
      ...(at === null && { name: deck.words('remote.begin') }),
    },
    chooseLesson: { run: () => ask({ is: 'choose-lesson' }) },
    pauseLesson: { run: () => teach.pause(!lesson?.paused), pressed: lesson?.paused ?? false, off: lesson === null },
    lessonPace: {
      run: () => teach.setPace(lesson?.pace === 'self' ? 'instructor' : 'self'),
      pressed: lesson?.pace === 'self',
      off: lesson === null,
    },
    helpStuck: {
      run: () => teach.help(deck.helped),
      off: lesson === null || deck.helped.length === 0,
      ...(deck.anySelected && { name: deck.words('roster.hintSelected') }),
    },
    setUp: { run: () => deck.setUp && ask({ is: 'set-up', ...deck.setUp.group }), off: deck.setUp === null },
    stepKey: { run: () => deck.onKey(!deck.keyShown), pressed: deck.keyShown, off: step === null },
    repeatStep: { run: () => step && ask({ is: 'repeat', step }), off: step === null },
    skipStep: {
      run: () => step && teach.skip(step, !step.skipped),
      pressed: step?.skipped ?? false,
      off: step === null,
    },

    pollGo: { run: () => poll && pollDoes && goOn(teach, poll, pollDoes), off: !pollDoes },
    pollShow: {
      run: () => poll && teach.showPoll(poll, !poll.shown),
      pressed: poll?.shown ?? false,
      off: !poll || poll.round === null,
    },
    pollClose: { run: () => poll && teach.closePoll(poll), off: !poll?.open },
    pollAgain: { run: () => poll && ask({ is: 'ask-again', poll }), off: !poll || poll.round === null },
  };
}

/** The step before or after another (null: the beginning), without those that the class leaves out; null where there is none. */
function nextIndex(lesson: LessonDesk | null, from: number | null, by: 1 | -1): number | null {
  if (!lesson) return null;
  for (let at = (from ?? -1) + by; at >= 0 && at < lesson.steps.length; at += by) {
    if (!lesson.steps[at]?.skipped) return at;
  }
  return null;
}

function goOn(teach: LessonActions, poll: PollDesk, step: PollStep): void {
  if (step === 'ask') teach.askPoll(poll);
  else if (step === 'close') teach.closePoll(poll);
  else if (step === 'talk') void teach.talk(poll);
  else teach.showPoll(poll, true);
}

'use client';

import { Check, ChevronDown, ChevronRight, ChevronUp, Lock, Pause } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../language/use-words';
import { useHeldFocus } from '../parts/use-held-focus';
import { GoalList } from './goal-list';
import { GoalTicks } from './goal-ticks';
import type { LessonDeeds, LessonView, StepWork } from './lesson-model';
import { StageMark } from './stage-mark';
import { StepCommands } from './step-commands';
import { StepHelp } from './step-help';
import { StepHints } from './step-hints';
import { StepText } from './step-text';
import { StepWay } from './step-way';
import { useSentHints } from './use-sent-hints';

interface StepCardProps {
  readonly lesson: LessonView;
  /** Of the lesson, the one that is shown. */
  readonly step: StepWork;
  /** The step's question; null when it has none. */
  readonly question: ReactNode;
  /** Absent for whoever only looks on. */
  readonly deeds: LessonDeeds | undefined;
  /** Puts a command into the terminal's line; absent without a terminal. */
  readonly onTry: ((command: string) => void) | undefined;
  /** Where there is room for its title alone; the rest is there for whoever asks. */
  readonly brief: boolean;
}

/** What is done now: words, question, commands, goals that tick themselves, and help. */
export function StepCard({ lesson, step, question, deeds, onTry, brief }: StepCardProps) {
  const words = useWords('lesson');
  // A folded card opens by itself when it goes on to another step, or somebody sends a hint.
  const [folded, fold] = useState<string | null>(null);
  const [read, setRead] = useState<string | null>(null);
  const { sent, ask } = useSentHints(step, async (of) => (await deeds?.onHint(of)) ?? false);
  const card = useRef<HTMLElement>(null);
  useHeldFocus(card);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is read from its beginning
  useEffect(() => {
    card.current?.scrollTo({ top: 0 });
  }, [step.id]);
  const work = useRef<HTMLDivElement>(null);
  const wasLocked = useRef<string | null>(null);
  // What the answer has unlocked is in sight at once, unless more has come of the question: that comes after this.
  useLayoutEffect(() => {
    if (!step.locked && wasLocked.current === step.id) work.current?.scrollIntoView({ block: 'nearest' });
    wasLocked.current = step.locked ? step.id : null;
  }, [step.id, step.locked]);
  // A question that waits for its answer is not to be overlooked, nor a hint that somebody has sent.
  const calls = step.locked || sent.length > 0;
  const at = `${step.id} ${sent.length}`;
  const open = brief ? read === at || (calls && read !== `not ${at}`) : folded !== at;
  const turn = () => (brief ? setRead(open ? `not ${at}` : at) : fold(open ? at : null));
  const Chevron = open ? ChevronUp : ChevronDown;
  const count = step.reached.filter(Boolean).length;
  const help = deeds && onTry && !step.done && (
    // What was asked about one step is not done to the next one.
    <StepHelp key={step.id} step={step} deeds={{ ...deeds, onHint: ask }} />
  );
  return (
    <section
      ref={card}
      tabIndex={-1}
      className="step-card"
      aria-label={words('now')}
      data-done={step.done}
      data-asks={step.locked && open}
    >
      <div className="step-card-head">
        <StageMark stage={step.stage} />
        <h2 className="step-card-title">
          <span className="text-sm font-normal text-soft">
            {words('of', { number: step.index + 1, total: step.total })}
          </span>{' '}
          <span lang="en">{step.title}</span>
        </h2>
        {step.done ? (
          <span className="step-done" role="img" aria-label={words('state.done')}>
            <Check size={16} strokeWidth={3.5} aria-hidden="true" /> {words('state.done')}
          </span>
        ) : (
          step.goals.length > 0 && <GoalTicks reached={step.reached} />
        )}
        <span className="step-card-ways">
          {lesson.selfPaced && deeds && <StepWay lesson={lesson} onMove={deeds.onMove} />}
          <button type="button" className="button-quiet step-fold" aria-expanded={open} onClick={turn}>
            <span className="step-fold-word">{words(open ? 'fold' : 'read')}</span>
            <Chevron size={20} aria-hidden="true" />
          </button>
        </span>
      </div>
      {lesson.paused && (
        <p className="step-note">
          <Pause size={16} aria-hidden="true" className="flex-none" /> {words('paused')}
        </p>
      )}
      {step.skipped && <p className="step-note">{words('leftOut')}</p>}
      {open && (
        <div className="step-card-body" data-question={question !== null}>
          <div className="step-card-words">
            <div className="lesson-text" lang="en">
              <StepText blocks={step.text} />
            </div>
            {step.locked && (step.commands.length > 0 || step.goals.length > 0) && (
              <p className="step-lock">
                <Lock size={16} aria-hidden="true" className="flex-none" /> {words('locked')}
              </p>
            )}
            <StepHints hints={step.hints} sent={sent} />
            {step.locked && step.hasStart && help}
          </div>
          {question !== null && <div className="step-card-question">{question}</div>}
          {!step.locked && (
            <div ref={work} className="step-card-work">
              {step.commands.length > 0 && <StepCommands commands={step.commands} onTry={onTry} />}
              <div className="step-card-goals">
                {step.pushTo !== null && (
                  <p className="step-place">
                    {words.rich('pushTo', { place: () => <code key="place">{`${step.pushTo}…`}</code> })}
                  </p>
                )}
                {step.goals.length > 0 && <GoalList goals={step.goals} reached={step.reached} />}
                {step.done && (
                  <p className="text-sm text-soft">
                    {words(!lesson.selfPaced ? 'doneWaits' : step.index === step.total - 1 ? 'doneLast' : 'doneGoOn')}
                  </p>
                )}
                {step.done && lesson.selfPaced && deeds && step.index < step.total - 1 && (
                  <button
                    type="button"
                    className="button step-next-below"
                    disabled={lesson.paused}
                    onClick={() => void deeds.onMove(step.index + 1)}
                  >
                    {words('next')} <ChevronRight size={16} aria-hidden="true" />
                  </button>
                )}
                {help}
              </div>
            </div>
          )}
        </div>
      )}
      <p role="status" className="sr-only">
        {step.done
          ? words('said.done', { title: step.title })
          : count > 0
            ? words('said.reached', { count, total: step.reached.length })
            : step.locked
              ? words('said.asked')
              : ''}
        {sent.length > 0 && ` ${words('hint.sent')}`}
      </p>
    </section>
  );
}

'use client';

import type { ReactNode } from 'react';
import type { LessonDeeds, LessonView } from './lesson-model';
import { NotBegun } from './not-begun';
import { StepCard } from './step-card';

interface LessonCardProps {
  /** Null while none is open. */
  readonly lesson: LessonView | null;
  /** The step's question; null when it has none. */
  readonly question: ReactNode;
  /** Absent for whoever only looks on. */
  readonly deeds: LessonDeeds | undefined;
  /** Puts a command into the terminal's line; absent without a terminal. */
  readonly onTry?: ((command: string) => void) | undefined;
  /** Where there is room for its title alone; the rest is there for whoever asks. */
  readonly brief?: boolean;
}

/** The lesson above a bench: the step that is done now, or that none is yet. */
export function LessonCard({ lesson, question, deeds, onTry, brief = false }: LessonCardProps) {
  if (!lesson?.step) return <NotBegun watching={!onTry} brief={brief} title={lesson?.title ?? null} />;
  return <StepCard lesson={lesson} step={lesson.step} question={question} deeds={deeds} onTry={onTry} brief={brief} />;
}

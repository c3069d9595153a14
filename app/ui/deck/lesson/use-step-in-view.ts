'use client';

import { useState } from 'react';
import type { LessonDesk } from './desk-model';

/** The step that is looked at: the one that the class is shown, until another is unfolded, or this one folded. */
export function useStepInView(lesson: LessonDesk | null) {
  const [looked, setLooked] = useState<{ at: string; index: number | null } | null>(null);
  const [keyOf, setKeyOf] = useState<string | null>(null);
  // What was chosen by hand holds until the class goes on.
  const at = `${lesson?.id} ${lesson?.current}`;
  const stepInView = looked?.at === at ? looked.index : (lesson?.current ?? null);
  const inView = `${lesson?.id} ${stepInView}`;
  return {
    stepInView,
    onLook: (index: number | null) => setLooked({ at, index }),
    /** Hints and solution of the step in view are unfolded: others' stay folded when the class goes on. */
    keyShown: keyOf === inView,
    onKey: (shown: boolean) => setKeyOf(shown ? inView : null),
  };
}

'use client';

import { useEffect, useState } from 'react';
import type { DoneAlone } from '../ui/home/home-model';

/** What somebody who joins a class with this browser can tell of lessons done alone, the last ones first; often nothing. */
export function useToldCourse(): readonly DoneAlone[] {
  const [told, setTold] = useState<readonly DoneAlone[]>([]);
  useEffect(() => {
    let current = true;
    const look = async () => {
      const [{ deviceCourse }, { toldOf }] = await Promise.all([
        import('./device-course'),
        import('./course-progress'),
      ]);
      const progress = deviceCourse.read();
      const lessons = toldOf(progress).map(({ lesson, done, steps }) => ({
        title: progress.get(lesson)?.title ?? lesson,
        done,
        steps,
      }));
      if (current) setTold(lessons);
    };
    void look();
    return () => {
      current = false;
    };
  }, []);
  return told;
}

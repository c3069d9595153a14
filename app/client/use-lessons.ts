'use client';

import { useEffect, useState } from 'react';
import type { LessonHead } from '#engine/model/lesson';
import { fetchLessons } from './classroom-api';

/** What this server's lessons are about, in the order of the course; empty until they have come. */
export function useLessons(): readonly LessonHead[] {
  const [lessons, setLessons] = useState<readonly LessonHead[]>([]);
  useEffect(() => void fetchLessons().then(setLessons), []);
  return lessons;
}

'use client';

import { useEffect, useState } from 'react';
import type { Lesson } from '#engine/room/lesson';
import { fetchLessons } from './classroom-api';

/** The lessons of this server; empty until they have come. */
export function useLessons(): readonly Lesson[] {
  const [lessons, setLessons] = useState<readonly Lesson[]>([]);
  useEffect(() => void fetchLessons().then(setLessons), []);
  return lessons;
}

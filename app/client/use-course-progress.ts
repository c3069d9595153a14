'use client';

import { useSyncExternalStore } from 'react';
import type { CourseProgress } from './course-progress';
import { deviceCourse } from './device-course';

/** What this browser remembers of the course; null until it has been asked. */
export function useCourseProgress(): CourseProgress | null {
  return useSyncExternalStore(
    deviceCourse.subscribe,
    () => deviceCourse.read(),
    () => null,
  );
}

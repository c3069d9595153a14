'use client';

import { type CourseLesson, nextLesson } from '../course/course-model';
import { CourseScreen } from '../course/course-screen';
import type { Problem } from '../language/problem';

const LESSONS: readonly CourseLesson[] = [
  lesson('image-and-container', 'What is the difference?', 'An image is a drawing. A container is a thing.', 13),
  lesson('many-from-one', 'Many from one', 'One image, as many containers as you like. Each has its own files.', 12),
  lesson('writable-layer', 'The writable layer', 'Where a container writes, and why nobody else sees it.', 14),
  lesson('stop-is-not-remove', 'Stop is not remove', 'What a container keeps while it is stopped.', 13),
];

interface SampleCourseProps {
  /** How many of the lessons are done; the one after them is begun. */
  readonly done?: number;
  readonly problem?: Problem;
  readonly loading?: boolean;
  /** The browser keeps nothing, and the server asks for a key. */
  readonly strict?: boolean;
}

/** The course as somebody sees it who works alone. */
export function SampleCourse({ done = 0, problem, loading = false, strict = false }: SampleCourseProps) {
  const lessons = LESSONS.map((lesson, index): CourseLesson => {
    if (index < done) return { ...lesson, state: 'done', done: 8, steps: 8 };
    return index === done && done > 0 ? { ...lesson, state: 'begun', done: 3, steps: 7, room: '/look/bench' } : lesson;
  });
  const elsewhere: CourseLesson = {
    ...lesson('podman', 'Podman for sailors', '', 0),
    about: null,
    state: 'begun',
    done: 1,
    steps: 2,
  };
  const all: readonly CourseLesson[] = done > 0 ? [...lessons, elsewhere] : lessons;
  return (
    <CourseScreen
      lessons={loading ? [] : all}
      known={problem ?? (loading ? null : 'all')}
      next={nextLesson(lessons, lessons[done]?.id ?? null)}
      needsKey={strict}
      keeps={!strict}
      onBegin={async () => (strict ? 'room/teacher-key' : 'offline')}
      onFree={async () => 'offline'}
      onRetry={() => {}}
      onSave={() => {}}
      onLoad={async () => ({ ok: false, fault: 'notOurs' })}
      onForget={() => {}}
    />
  );
}

function lesson(id: string, title: string, summary: string, minutes: number): CourseLesson {
  return { id, title, about: { summary, minutes }, state: 'new', done: 0, steps: 0, room: null };
}

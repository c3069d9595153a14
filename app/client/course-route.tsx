'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LessonHead } from '#engine/model/lesson';
import { type CourseKnown, type CourseLesson, type Import, nextLesson } from '../ui/course/course-model';
import { CourseScreen } from '../ui/course/course-screen';
import { askLessons, needsTeacherKey, openRoom } from './classroom-api';
import { MOST_BYTES, progressFile, readProgressFile } from './course-file';
import { courseLessons, lastLesson } from './course-lessons';
import { type CourseProgress, joined, stepsDone } from './course-progress';
import { deviceCourse } from './device-course';
import { heldSeat, keepSeat, type SeatNote } from './seat-keeper';
import { useCourseProgress } from './use-course-progress';

/** The course alone: each lesson in a room of its own, progress on this device. */
export function CourseRoute() {
  const router = useRouter();
  const progress = useCourseProgress();
  const { heads, known, ask } = useHeads();
  const [needsKey, setNeedsKey] = useState(false);
  useEffect(() => void needsTeacherKey().then(setNeedsKey), []);
  const lessons = useMemo(
    () => courseLessons(heads, progress ?? NOTHING, (code) => heldSeat(code) !== null),
    [heads, progress],
  );

  const open = async (key: string, note: SeatNote) => {
    const answer = await openRoom({
      kind: 'solo',
      // As the lessons' lines call it: `registry:5000/student/…`.
      name: 'Student',
      ...(note.lesson && { title: note.lesson.title }),
      ...(key !== '' && { teacherKey: key }),
    });
    if (!answer.ok) return answer.code;
    keepSeat(answer.value, note);
    router.push(`/r/${answer.value.room.code}`);
    return null;
  };

  return (
    <CourseScreen
      lessons={known === null ? NONE : lessons}
      known={progress === null ? null : known}
      next={nextLesson(lessons, lastLesson(progress ?? NOTHING))}
      needsKey={needsKey}
      keeps={deviceCourse.keeps()}
      onBegin={({ id, title }, key) => open(key, { solo: true, lesson: { id, title } })}
      onFree={(key) => open(key, { solo: true })}
      onRetry={ask}
      onSave={() => save(progress ?? NOTHING)}
      onLoad={load}
      onForget={() => deviceCourse.forget()}
    />
  );
}

/** The lessons of the server, and whether it has told them. */
function useHeads(): { heads: readonly LessonHead[]; known: CourseKnown; ask: () => void } {
  const [heads, setHeads] = useState<readonly LessonHead[]>([]);
  const [known, setKnown] = useState<CourseKnown>(null);
  const ask = useCallback(() => {
    setKnown(null);
    void askLessons().then((answer) => {
      if (answer.ok) setHeads(answer.value.lessons);
      setKnown(answer.ok ? 'all' : answer.code);
    });
  }, []);
  useEffect(ask, [ask]);
  return { heads, known, ask };
}

function save(progress: CourseProgress): void {
  const address = URL.createObjectURL(new Blob([progressFile(progress)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `drydock-course-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  // The download has begun by then, or it never does.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function load(file: File): Promise<Import> {
  if (file.size > MOST_BYTES) return { ok: false, fault: 'tooLarge' };
  const read = readProgressFile(await file.text());
  if (!read.ok) return read;
  const before = deviceCourse.read();
  const after = joined(before, read.progress);
  deviceCourse.change(() => after);
  return { ok: true, lessons: read.progress.size, steps: stepsDone(after) - stepsDone(before) };
}

const NOTHING: CourseProgress = new Map();
const NONE: readonly CourseLesson[] = [];

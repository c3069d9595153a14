'use client';

import { useEffect, useRef, useState } from 'react';
import type { ClassLesson } from '#engine/model/class-lesson';
import type { SeatId } from '#engine/model/room-state';
import type { CourseLesson } from '../ui/course/course-model';
import { CourseStrip } from '../ui/course/course-strip';
import { askLessons } from './classroom-api';
import { courseLessons } from './course-lessons';
import { deviceCourse } from './device-course';
import { goOnInLesson, type OpeningFault, openCourseLesson } from './open-course-lesson';
import type { RoomConnection } from './room-connection';
import { heldSeat } from './seat-keeper';

interface CourseBesideProps {
  readonly connection: RoomConnection;
  readonly code: string;
  readonly me: SeatId;
  /** The lesson that the room was opened for. */
  readonly lesson: { readonly id: string; readonly title: string };
}

/** Opens the lesson of a room of the course, remembers on this device what is done in it, and leads on to the next one. */
export function CourseBeside({ connection, code, me, lesson }: CourseBesideProps) {
  const inRoom = connection.replica.state.class.lesson;
  const { fault, retry } = useOpening(connection, lesson.id, inRoom);
  // Whoever leads there may have opened another one.
  const opened = inRoom?.sheet.id === lesson.id ? inRoom : null;
  const [next, setNext] = useState<CourseLesson | null>(null);
  const done = opened ? stepsDone(opened, me) : NONE;
  const steps = opened?.sheet.steps.length ?? 0;
  const isDone = opened?.sheet.steps.every(({ id }) => done.includes(id) || opened.skipped.includes(id)) ?? false;

  const doneKey = done.join(' ');
  useEffect(() => {
    if (steps > 0) remember(code, lesson, doneKey === '' ? NONE : doneKey.split(' '), steps);
  }, [code, lesson, doneKey, steps]);

  useEffect(() => {
    if (isDone) void nextAfter(lesson.id).then(setNext);
  }, [isDone, lesson.id]);

  if (fault) return <CourseStrip state="failed" fault={fault} onRetry={retry} />;
  if (isDone)
    return <CourseStrip state="done" next={next && { title: next.title, minutes: next.about?.minutes ?? 0 }} />;
  return null;
}

/** Opens the lesson when the room has none. Tried once; again when somebody asks for it. */
function useOpening(connection: RoomConnection, id: string, lesson: ClassLesson | null) {
  const [fault, setFault] = useState<OpeningFault | null>(null);
  const [attempt, setAttempt] = useState(0);
  const tried = useRef(-1);
  /** Set between the opening and the step to go on at. */
  const fresh = useRef(false);
  const has = lesson !== null;
  useEffect(() => {
    if (has || tried.current === attempt) return;
    tried.current = attempt;
    fresh.current = true;
    void openCourseLesson(connection, id).then(setFault);
  }, [connection, id, has, attempt]);
  const sheet = lesson?.sheet;
  useEffect(() => {
    if (!sheet || !fresh.current) return;
    fresh.current = false;
    const done = deviceCourse.read().get(id)?.done ?? NONE;
    void goOnInLesson(connection, sheet, done);
  }, [connection, id, sheet]);
  return { fault: has ? null : fault, retry: () => setAttempt((n) => n + 1) };
}

function stepsDone({ sheet, progress }: ClassLesson, me: SeatId): readonly string[] {
  const done = progress.get(me)?.done ?? {};
  return sheet.steps.flatMap(({ id }) => (Object.hasOwn(done, id) ? [id] : []));
}

/** Writes down what is done in this room now, beside what was done in others before. */
function remember(
  room: string,
  { id, title }: CourseBesideProps['lesson'],
  done: readonly string[],
  steps: number,
): void {
  deviceCourse.change((progress) => {
    const before = progress.get(id);
    const all = [...new Set([...(before?.done ?? []), ...done])];
    const same = before?.room === room && before.steps === steps && all.length === before.done.length;
    return same ? progress : new Map(progress).set(id, { title, done: all, steps, at: Date.now(), room });
  });
}

/** The lesson of the course that comes after this one, if there is one that is not done yet. */
async function nextAfter(id: string): Promise<CourseLesson | null> {
  const answer = await askLessons();
  if (!answer.ok) return null;
  const lessons = courseLessons(answer.value.lessons, deviceCourse.read(), (code) => heldSeat(code) !== null);
  const place = lessons.findIndex((lesson) => lesson.id === id);
  const inOrder = [...lessons.slice(place + 1), ...lessons.slice(0, place)];
  return inOrder.find(({ about, state }) => about !== null && state !== 'done') ?? null;
}

const NONE: readonly string[] = [];

import type { LessonSheet } from '#engine/model/lesson';
import type { LessonReply } from '#server/protocol/messages';
import type { ProblemCode } from '#server/protocol/problems';
import { placeToGoOn } from './course-progress';
import type { RoomConnection } from './room-connection';

/** Why a lesson could not be opened: refused, or `broken`: its text has mistakes that this server does not understand. */
export type OpeningFault = ProblemCode | 'broken';

/** Opens a lesson of the course in the room of somebody who is alone in it. Answers null, or why it could not be done. */
export async function openCourseLesson(connection: RoomConnection, id: string): Promise<OpeningFault | null> {
  const asked = await connection.ask({ type: 'lesson', id });
  if (!asked.ok) return asked.code;
  const { text } = asked.value as unknown as LessonReply;
  const opened = await connection.submit({ type: 'lesson.open', text, pace: 'self' });
  if (!opened.ok) return opened.code;
  // Null: it was taken, and its answer got lost.
  return Array.isArray(opened.value) && opened.value.length > 0 ? 'broken' : null;
}

/**
 * Goes to the step where somebody goes on who did the steps `done` in another room, and lays out what it begins from: the
 * host is as new, so nothing is taken away. `onProblem` of the connection is told of a refusal; then the lesson begins at
 * its beginning.
 */
export async function goOnInLesson(
  connection: RoomConnection,
  sheet: LessonSheet,
  done: readonly string[],
): Promise<void> {
  const index = placeToGoOn(sheet, done);
  const step = sheet.steps[index];
  if (index > 0 && !(await connection.wish({ type: 'lesson.move', index }))) return;
  if (step?.start) await connection.wish({ type: 'lesson.set-up', step: step.id, to: [connection.you?.seat ?? ''] });
}

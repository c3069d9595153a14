import { readLesson } from '#engine/lesson/read-lesson';
import type { SeatId } from '#engine/model/room-state';
import { LIMITS } from '#engine/room/limits';
import type { LessonShelf } from '#server/lessons/lesson-shelf';
import { readingTurn } from '#server/lessons/reading-turn';
import type { LessonMistakesReply, LessonQuery, LessonReply, QueryReply } from '#server/protocol/messages';
import type { RoomActor } from '#server/room/room-actor';

/** Answers those who lead what a lesson's text is, and what is wrong with one. */
export async function answerLessonQuery(
  actor: RoomActor,
  lessons: LessonShelf,
  asker: SeatId,
  query: LessonQuery,
): Promise<QueryReply> {
  const seat = await actor.read(({ seats }) => seats.get(asker));
  if (seat?.role !== 'instructor' || seat.out) return { ok: false, code: 'command/not-allowed' };
  if (query.type === 'lesson') {
    const text = lessons.textOf(query.id);
    return text === null ? { ok: false, code: 'query/not-found' } : answered({ text } satisfies LessonReply);
  }
  if (query.text.length > LIMITS.lessonText) return { ok: false, code: 'lesson/too-long' };
  const reply = await readingTurn(actor, () => mistakesIn(query.text));
  return reply ? answered(reply) : { ok: false, code: 'server/busy' };
}

function mistakesIn(text: string): LessonMistakesReply {
  const { lesson, mistakes, leftOut } = readLesson(text);
  if (!lesson) return { mistakes, head: null, sheet: null, leftOut };
  const { sheet } = lesson;
  const { id, title, summary, minutes } = sheet;
  return { mistakes, head: { id, title, summary, minutes }, sheet, leftOut };
}

function answered(value: object): QueryReply {
  return { ok: true, value: JSON.parse(JSON.stringify(value)) };
}

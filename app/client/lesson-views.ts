import type { ClassLesson } from '#engine/model/class-lesson';
import type { StepSheet } from '#engine/model/lesson';
import type { RoomState, SeatId } from '#engine/model/room-state';
import { namespaceOf } from '#engine/registry/namespace';
import { ROOM_REGISTRY_HOSTS } from '#engine/registry/registry-address';
import { progressOf } from '#engine/room/apply-lesson';
import { currentIndex } from '#engine/room/current-step';
import { isLearner } from '#engine/room/learner';
import type { LessonView, StepView, StepWork } from '../ui/lesson/lesson-model';

/** The lesson as a seat is shown it; null while none is open. */
export function lessonView(state: RoomState, me: SeatId): LessonView | null {
  const { lesson } = state.class;
  if (!lesson) return null;
  const { sheet, skipped, paused, pace } = lesson;
  const { done } = progressOf(lesson, me);
  return {
    title: sheet.title,
    step: stepWork(state, lesson, me),
    steps: sheet.steps.map(({ id, title, stage }) => ({
      id,
      title,
      stage,
      state: Object.hasOwn(done, id) ? 'done' : skipped.includes(id) ? 'skipped' : 'open',
    })),
    paused,
    selfPaced: pace === 'self',
  };
}

/** A step as everybody may see it; null where the lesson has none. */
export function stepView({ sheet }: ClassLesson, index: number | null): StepView | null {
  const step = index === null ? undefined : sheet.steps[index];
  if (index === null || !step) return null;
  const { id, title, stage, text, commands, goals } = step;
  return { lesson: sheet.title, id, index, total: sheet.steps.length, title, stage, text, commands, goals };
}

function stepWork(state: RoomState, lesson: ClassLesson, me: SeatId): StepWork | null {
  const index = currentIndex(lesson, me);
  const view = stepView(lesson, index);
  const sheet = index === null ? undefined : lesson.sheet.steps[index];
  if (!view || !sheet) return null;
  const { id } = sheet;
  const progress = progressOf(lesson, me);
  const reached = Object.hasOwn(progress.goals, id) ? progress.goals[id] : undefined;
  return {
    ...view,
    reached: sheet.goals.map((_, goal) => (reached?.[goal] ?? null) !== null),
    done: Object.hasOwn(progress.done, id),
    skipped: lesson.skipped.includes(id),
    hints: state.privates.get(me)?.hints?.get(id) ?? [],
    hintCount: sheet.hints,
    hasStart: sheet.start,
    locked: isLocked(state, me, sheet),
    pushTo: pushes(sheet) ? `${ROOM_REGISTRY_HOSTS[0]}/${namespaceOf(state, me)}/` : null,
  };
}

/** A prediction comes before what it is about. Whoever came when it was over need not make it any more. */
function isLocked(state: RoomState, me: SeatId, { id, question }: StepSheet): boolean {
  const seat = state.seats.get(me);
  const poll = state.class.polls.get(`step:${id}`);
  if (!question || !seat || !poll || !isLearner(state, seat)) return false;
  return poll.open && !poll.answered.has(me);
}

/** Whether a step is about bringing images to the room's registry. */
function pushes({ text, commands, goals }: StepSheet): boolean {
  const runs = text.flatMap((block) => {
    if (block.kind === 'code') return [block.text];
    return (block.kind === 'paragraph' ? block.text : block.items.flat()).map(({ text }) => text);
  });
  return [...commands, ...goals, ...runs].some((words) => /\bpush\b|\bregistry:5000\b/i.test(words));
}

import { readLesson } from '../lesson/read-lesson';
import type { ClassLesson, Pace } from '../model/class-lesson';
import { DESK } from '../model/desk';
import type { StepSheet } from '../model/lesson';
import type { JsonValue } from '../model/process';
import type { BroughtLesson, Seat, SeatId } from '../model/room-state';
import { progressOf } from './apply-lesson';
import { audienceOf } from './audience';
import type { Audience } from './command';
import { currentIndex } from './current-step';
import { give } from './give';
import { LIMITS } from './limits';
import { closeStepPolls, openPoll, tellAnswered } from './poll-commands';
import { accepted, type Reply, type Room, rejected } from './room';

/**
 * Opens a lesson for the class, from its beginning. Replied with the mistakes in its text; then nothing is opened.
 *
 * @param partly what has mistakes is left out, if that leaves a lesson
 */
export function openLesson(room: Room, text: string, pace: Pace, partly: boolean): Reply {
  if (text.length > LIMITS.lessonText) return rejected('lesson/too-long');
  const { lesson, mistakes } = readLesson(text);
  if (!lesson || (mistakes.length > 0 && !partly)) return accepted(mistakes as unknown as JsonValue);
  const { sheet, key } = lesson;
  for (const { seat, hints } of [...room.state.privates.values()]) {
    if (hints) room.tx.emit({ type: 'hints.dropped', seat });
  }
  room.tx.emit({ type: 'lesson.opened', sheet, pace });
  room.tx.emit({ type: 'desk.keyed', seat: DESK, key });
  if (pace === 'self') askQuestion(room, sheet.steps[0]);
  return accepted([]);
}

export function closeLesson(room: Room): Reply {
  if (!room.state.class.lesson) return rejected('lesson/none');
  closeStepPolls(room, null);
  room.tx.emit({ type: 'lesson.closed' });
  room.tx.emit({ type: 'desk.keyed', seat: DESK, key: null });
  return accepted(null);
}

/** Shows the class a step. Its question is asked with it, once. */
export function showStep(room: Room, lesson: string, index: number): Reply {
  const open = room.state.class.lesson;
  if (open?.sheet.id !== lesson) return rejected('lesson/none');
  const step = open.sheet.steps[index];
  if (!step) return rejected('lesson/unknown-step');
  room.tx.emit({ type: 'class.step-shown', step: { lesson, index } });
  if (open.pace === 'instructor') closeStepPolls(room, step.id);
  takeBoardOff(room);
  askQuestion(room, step);
  return accepted(null);
}

/** The wall has room for one thing: a board that was forgotten would hide the step. */
function takeBoardOff(room: Room): void {
  const { claims } = room.state.class;
  if (!claims?.shown) return;
  const { cards, current, table } = claims;
  room.tx.emit({ type: 'claims.laid-out', cards, current, shown: false, table });
}

/** Asks everybody what a step asks, once. */
function askQuestion(room: Room, step: StepSheet | undefined): void {
  if (step?.question && !room.state.class.polls.has(`step:${step.id}`)) openPoll(room, `step:${step.id}`, 1);
}

export function setPace(room: Room, pace: Pace): Reply {
  const { lesson } = room.state.class;
  if (!lesson) return rejected('lesson/none');
  if (lesson.pace === pace) return accepted(null);
  room.tx.emit({ type: 'lesson.pace-set', pace });
  if (pace === 'self' && lesson.index === null) askQuestion(room, lesson.sheet.steps[0]);
  tellAnswered(room);
  return accepted(null);
}

export function pauseLesson(room: Room, paused: boolean): Reply {
  const { lesson } = room.state.class;
  if (!lesson) return rejected('lesson/none');
  if (lesson.paused !== paused) room.tx.emit({ type: 'lesson.paused', paused });
  return accepted(null);
}

export function skipStep(room: Room, step: string, skipped: boolean): Reply {
  const { lesson } = room.state.class;
  if (!lesson) return rejected('lesson/none');
  if (!lesson.sheet.steps.some(({ id }) => id === step)) return rejected('lesson/unknown-step');
  if (lesson.skipped.includes(step) !== skipped) room.tx.emit({ type: 'lesson.skipped', step, skipped });
  return accepted(null);
}

/** Everybody does a step again. */
export function repeatStep(room: Room, step: string): Reply {
  const { lesson } = room.state.class;
  if (!lesson) return rejected('lesson/none');
  if (!lesson.sheet.steps.some(({ id }) => id === step)) return rejected('lesson/unknown-step');
  room.tx.emit({ type: 'lesson.repeated', step });
  return accepted(null);
}

/** In a self-paced lesson a seat goes where it likes. */
export function moveOn(room: Room, { id: seat }: Seat, index: number): Reply {
  const { lesson } = room.state.class;
  if (!lesson) return rejected('lesson/none');
  if (lesson.pace !== 'self') return rejected('lesson/not-self-paced');
  if (lesson.paused) return rejected('lesson/paused');
  const step = lesson.sheet.steps[index];
  if (!step) return rejected('lesson/unknown-step');
  room.tx.emit({ type: 'lesson.moved', seat, index });
  askQuestion(room, step);
  return accepted(null);
}

/** Opens a seat's next hint in a step: its words go to that seat alone. */
export function askHint(room: Room, { id: seat }: Seat, step: string): Reply {
  const { lesson } = room.state.class;
  if (!lesson) return rejected('lesson/none');
  const at = lesson.sheet.steps.findIndex(({ id }) => id === step);
  // Hints of what is still to come would tell too much.
  if (at < 0 || at > (currentIndex(lesson, seat) ?? -1)) return rejected('lesson/unknown-step');
  return openHint(room, lesson, seat, at) ? accepted(null) : rejected('lesson/no-more-hints');
}

/** Opens the next hint of the step that each of these seats is at. Replied with how many have got one. */
export function help(room: Room, to: Audience): Reply {
  const { lesson } = room.state.class;
  if (!lesson) return rejected('lesson/none');
  const seats = audienceOf(room.state, to);
  if (!seats) return rejected('seat/unknown');
  const helped = seats.filter((seat) => openHint(room, lesson, seat, currentIndex(lesson, seat) ?? -1));
  return accepted(helped.length);
}

/** False when there is no further one. */
function openHint(room: Room, lesson: ClassLesson, seat: SeatId, at: number): boolean {
  const step = lesson.sheet.steps[at]?.id;
  if (step === undefined) return false;
  const opened = progressOf(lesson, seat).hints[step] ?? 0;
  const hint = room.state.privates.get(DESK)?.desk?.key?.steps[at]?.hints[opened];
  if (!hint) return false;
  room.tx.emit({ type: 'lesson.helped', seat, step, hints: opened + 1 });
  room.tx.emit({ type: 'hint.opened', seat, step, hint });
  return true;
}

/** Lays the state that a step begins from onto hosts; of who does not lead, of a step that it has come to. */
export function setUp(room: Room, { id: seat, role }: Seat, step: string, to: Audience): Reply {
  const { lesson } = room.state.class;
  if (!lesson) return rejected('lesson/none');
  const at = lesson.sheet.steps.findIndex(({ id }) => id === step);
  // It may hold what an earlier step asks for.
  if (role !== 'instructor' && at > (currentIndex(lesson, seat) ?? -1)) return rejected('lesson/unknown-step');
  const start = room.state.privates.get(DESK)?.desk?.key?.steps[at]?.start;
  return start ? give(room, to, { kind: 'start', start }) : rejected('lesson/unknown-step');
}

/** Keeps what a seat says it has done alone before: each lesson once, and no more of it than it has. */
export function bring(room: Room, { id: seat }: Seat, lessons: readonly BroughtLesson[]): Reply {
  if (lessons.length > LIMITS.broughtLessons) return rejected('files/too-large');
  const once = new Map(lessons.map((told) => [told.lesson, { ...told, done: Math.min(told.done, told.steps) }]));
  room.tx.emit({ type: 'seat.brought', seat, lessons: [...once.values()] });
  return accepted(null);
}

import { FIRST_SETTINGS } from '#engine/model/class-state';
import { EVERYDAY_REGISTRY } from '#engine/model/registry-rules';
import type { SeatId } from '#engine/model/room-state';
import type { UserCommand } from '#engine/room/command';
import { SHORT_LESSON } from './short-lesson';

/** One of each command that a screen can send, about this seat and its host. */
export function everyCommand(seat: SeatId): { [type in UserCommand['type']]: Extract<UserCommand, { type: type }> } {
  const at = { host: seat, terminal: 't1' };
  return {
    'terminal.enter': { type: 'terminal.enter', ...at, line: 'docker ps' },
    'terminal.answer': { type: 'terminal.answer', ...at, text: 'yes' },
    'terminal.interrupt': { type: 'terminal.interrupt', ...at },
    'terminal.detach': { type: 'terminal.detach', ...at },
    'terminal.open': { type: 'terminal.open', host: seat, terminal: 't2' },
    'terminal.close': { type: 'terminal.close', ...at },
    'terminal.clear': { type: 'terminal.clear', ...at },
    'files.save': { type: 'files.save', host: seat, path: '/home/student/x', content: 'x' },
    'files.remove': { type: 'files.remove', host: seat, path: '/home/student/x' },
    'files.example': { type: 'files.example', host: seat },
    'browser.open': { type: 'browser.open', host: seat, url: 'http://localhost:8080/' },
    'class.show-step': { type: 'class.show-step', lesson: 'first', index: 0 },
    'class.set-registry': { type: 'class.set-registry', rules: EVERYDAY_REGISTRY },
    'class.fail-removal': { type: 'class.fail-removal', seat, container: 'web' },
    'seat.raise-hand': { type: 'seat.raise-hand', up: true },
    'seat.flag': { type: 'seat.flag', flag: 'stuck' },
    'seat.want-help': { type: 'seat.want-help', wanted: false },
    'seat.share': { type: 'seat.share', sharing: false },
    'host.undo': { type: 'host.undo' },
    'host.reset': { type: 'host.reset', seats: [seat] },
    'class.lock': { type: 'class.lock', locked: true },
    'class.freeze': { type: 'class.freeze', message: 'eyes here' },
    'class.spotlight': { type: 'class.spotlight', seat },
    'class.set': { type: 'class.set', settings: FIRST_SETTINGS },
    'class.hint': { type: 'class.hint', to: 'all', text: 'read' },
    'class.give': { type: 'class.give', to: 'all', gift: { kind: 'image', reference: 'alpine' } },
    'class.lower-hands': { type: 'class.lower-hands', of: 'all' },
    'class.mark': { type: 'class.mark', text: 'Now look' },
    'lesson.move': { type: 'lesson.move', index: 0 },
    'lesson.hint': { type: 'lesson.hint', step: 'one' },
    'lesson.set-up': { type: 'lesson.set-up', step: 'one', to: [seat] },
    'lesson.open': { type: 'lesson.open', text: SHORT_LESSON, pace: 'instructor', partly: true },
    'lesson.close': { type: 'lesson.close' },
    'lesson.set-pace': { type: 'lesson.set-pace', pace: 'self' },
    'lesson.pause': { type: 'lesson.pause', paused: true },
    'lesson.skip': { type: 'lesson.skip', step: 'one', skipped: true },
    'lesson.repeat': { type: 'lesson.repeat', step: 'one' },
    'lesson.help': { type: 'lesson.help', to: [seat] },
    'poll.answer': { type: 'poll.answer', poll: 'step:one', option: 0, confidence: 'sure' },
    'poll.reflect': { type: 'poll.reflect', poll: 'step:one', text: 'because' },
    'poll.open': { type: 'poll.open', poll: 'step:one', round: 1 },
    'poll.close': { type: 'poll.close', poll: 'step:one' },
    'poll.show': { type: 'poll.show', poll: 'step:one', shown: true },
    'claims.lay-out': { type: 'claims.lay-out', cards: [1], current: 1, shown: true, table: false },
    'claims.weigh': { type: 'claims.weigh', claim: 1 },
    'seat.bring': { type: 'seat.bring', lessons: [] },
    'seat.rename': { type: 'seat.rename', seat, name: 'Someone' },
    'seat.send-out': { type: 'seat.send-out', seat, how: 'kicked' },
    'seat.readmit': { type: 'seat.readmit', seat },
    'seat.set-watching': { type: 'seat.set-watching', seat, watching: true },
    'room.close': { type: 'room.close' },
  };
}

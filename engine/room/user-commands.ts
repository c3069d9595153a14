import type { JsonValue } from '../model/process';
import type { Seat, SeatId } from '../model/room-state';
import { layOutClaims, weighClaims } from './claims-commands';
import { breakRemoval, freeze, hint, lowerHands, mark, spotlight } from './class-commands';
import type { Origin, UserCommand } from './command';
import type { HttpResult } from './effects';
import { give } from './give';
import { openExample, removeFile, saveFile } from './host-files';
import {
  askHint,
  bring,
  closeLesson,
  help,
  moveOn,
  openLesson,
  pauseLesson,
  repeatStep,
  setPace,
  setUp,
  showStep,
  skipStep,
} from './lesson-commands';
import { maySend } from './may-send';
import { answerPoll, closePoll, openPoll, reflect, showPoll } from './poll-commands';
import { reset } from './reset';
import { accepted, type Reply, type Room, rejected } from './room';
import { raiseHand, readmit, rename, sendOut, setFlag, setWatching, share, wantHelp } from './seat-commands';
import { answer, clear, closeTerminal, detach, enter, interrupt, openTerminal } from './terminals';
import { undo } from './undo';

/**
 * Decides what a person asked for. Nothing is emitted before a rejection, so a rejected command leaves no trace and
 * may be sent again.
 */
export function userCommand(room: Room, origin: Origin, command: UserCommand): Reply {
  const seat = room.state.seats.get(origin.seat);
  if (!seat) return rejected('seat/unknown');
  if (room.state.room.status !== 'open') return rejected('room/closed');
  const last = room.state.privates.get(seat.id)?.receipts.get(origin.client) ?? 0;
  if (origin.clientSeq <= last) return rejected('command/already-taken');
  const refused = maySend(room.state, seat, command);
  if (refused) return rejected(refused);
  return 'host' in command ? onHost(room, seat, command) : inClass(room, seat, command);
}

type HostCommand = Extract<UserCommand, { host: string }>;

/** What is done on a host, by its owner or by an instructor who helps there. */
function onHost(room: Room, { id: sender }: Seat, command: HostCommand): Reply {
  const { host } = command;
  const by = sender === host ? undefined : sender;
  switch (command.type) {
    case 'terminal.open':
      return openTerminal(room, host, command.terminal);
    case 'terminal.close':
      return closeTerminal(room, host, command.terminal);
    case 'terminal.clear':
      return clear(room, host, command.terminal);
    case 'terminal.enter':
      return enter(room, host, command.terminal, command.line, { columns: command.columns, by });
    case 'terminal.answer':
      return answer(room, host, command.terminal, command.text, by);
    case 'terminal.interrupt':
      return interrupt(room, host, command.terminal);
    case 'terminal.detach':
      return detach(room, host, command.terminal);
    case 'files.save':
      return saveFile(room, host, command.path, command.content);
    case 'files.remove':
      return removeFile(room, host, command.path);
    case 'files.example':
      room.tx.emit({ type: 'files.edited', seat: host, how: 'example' });
      return openExample(room, host);
    case 'browser.open': {
      return accepted(browse(room, host, command) as unknown as JsonValue);
    }
    default:
      command satisfies never;
      return rejected('command/not-allowed');
  }
}

/** A page as a browser asks for it, or a form as it sends it. */
function browse(room: Room, host: SeatId, { url, form }: Extract<UserCommand, { type: 'browser.open' }>): HttpResult {
  const agent = ['User-Agent', 'Drydock browser'] as const;
  const sent = ['Content-Type', 'application/x-www-form-urlencoded'] as const;
  const request =
    form === undefined
      ? { method: 'GET', headers: [agent], body: '' }
      : { method: 'POST', headers: [agent, sent], body: form };
  return room.daemon(host).http('host', { url, ...request });
}

/** What leads the class, and what seats say of themselves. */
function inClass(room: Room, seat: Seat, command: Exclude<UserCommand, HostCommand>): Reply {
  switch (command.type) {
    case 'class.show-step':
      return showStep(room, command.lesson, command.index);
    case 'class.set-registry':
      room.tx.emit({ type: 'class.registry-set', rules: command.rules });
      return accepted(null);
    case 'class.fail-removal':
      return breakRemoval(room, command.seat, command.container);
    case 'class.lock':
      room.tx.emit({ type: 'class.locked', locked: command.locked });
      return accepted(null);
    case 'class.freeze':
      return freeze(room, command.message);
    case 'class.spotlight':
      return spotlight(room, command.seat);
    case 'class.set':
      room.tx.emit({ type: 'class.settings-set', settings: command.settings });
      return accepted(null);
    case 'class.hint':
      return hint(room, command.to, command.text);
    case 'class.give':
      return give(room, command.to, command.gift);
    case 'class.lower-hands':
      return lowerHands(room, command.of);
    case 'class.mark':
      return mark(room, seat.id, command.text);
    case 'seat.raise-hand':
      return raiseHand(room, seat, command.up);
    case 'seat.flag':
      return setFlag(room, seat, command.flag);
    case 'seat.want-help':
      return wantHelp(room, seat, command.wanted);
    case 'seat.share':
      return share(room, seat, command.sharing);
    case 'seat.rename':
      return rename(room, command.seat, command.name);
    case 'seat.send-out':
      return sendOut(room, seat.id, command.seat, command.how);
    case 'seat.readmit':
      return readmit(room, command.seat);
    case 'seat.set-watching':
      return setWatching(room, command.seat, command.watching);
    case 'host.undo':
      return undo(room, seat.id, room.earlier);
    case 'host.reset':
      return reset(room, command.seats);
    case 'lesson.open':
      return openLesson(room, command.text, command.pace, command.partly === true);
    case 'lesson.close':
      return closeLesson(room);
    case 'lesson.set-pace':
      return setPace(room, command.pace);
    case 'lesson.pause':
      return pauseLesson(room, command.paused);
    case 'lesson.skip':
      return skipStep(room, command.step, command.skipped);
    case 'lesson.repeat':
      return repeatStep(room, command.step);
    case 'lesson.help':
      return help(room, command.to);
    case 'lesson.move':
      return moveOn(room, seat, command.index);
    case 'lesson.hint':
      return askHint(room, seat, command.step);
    case 'lesson.set-up':
      return setUp(room, seat, command.step, command.to);
    case 'seat.bring':
      return bring(room, seat, command.lessons);
    case 'poll.open':
      return openPoll(room, command.poll, command.round);
    case 'poll.close':
      return closePoll(room, command.poll);
    case 'poll.show':
      return showPoll(room, command.poll, command.shown);
    case 'poll.answer':
      return answerPoll(room, seat, command);
    case 'poll.reflect':
      return reflect(room, seat, command.poll, command.text);
    case 'claims.lay-out':
      return layOutClaims(room, command);
    case 'claims.weigh':
      return weighClaims(room, command.claim);
    case 'room.close':
      room.tx.emit({ type: 'room.closed' });
      return accepted(null);
    default:
      command satisfies never;
      return rejected('command/not-allowed');
  }
}

import { addToLog } from '../model/container-log';
import type { Change } from '../model/file-tree';
import { remember } from '../model/noted-events';
import type { SeatPrivate } from '../model/room-state';
import { answered, answerOf, applyDeskEvent, isDeskEvent } from './apply-desk';
import { applyTerminalEvent, isTerminalEvent } from './apply-terminal';
import { emptyPrivate } from './empty-room';
import type { PrivateEvent } from './events';
import { restorePrivate } from './host-differences';
import { undoableAfter } from './undoable-after';

const RECEIPTS = 16;

/** Folds an event of a seat's private part; the caller follows `count` instead of `seq`. */
export function applyPrivate(own: SeatPrivate, at: number, event: PrivateEvent): void {
  const undoable = undoableAfter(own, at, event);
  if (undoable) own.undoable = undoable;
  own.count += 1;
  if (isTerminalEvent(event)) {
    applyTerminalEvent(own, at, event);
    return;
  }
  if (isDeskEvent(event)) {
    applyDeskEvent(own, at, event);
    return;
  }
  switch (event.type) {
    case 'command.accepted':
      // The last one to be heard stands last; one alone does so anyway, and a map emptied each time is made anew each time.
      if (own.receipts.size > 1) own.receipts.delete(event.client);
      own.receipts.set(event.client, event.clientSeq);
      if (own.receipts.size > RECEIPTS) dropOldest(own.receipts);
      return;
    case 'files.changed': {
      const target = treeOf(own, event.target);
      for (const [path, change] of event.edits) {
        if (change) target.set(path, change);
        else target.delete(path);
      }
      return;
    }
    case 'seat.hinted': {
      const { text } = event;
      if (text === null) delete own.hint;
      else own.hint = { text, at };
      return;
    }
    case 'answer.given': {
      const { poll, round } = event;
      own.answers ??= new Map();
      own.answers.set(poll, answered(own.answers.get(poll), round, answerOf(event, at)));
      return;
    }
    case 'answer.told': {
      const { poll, right, explanation } = event;
      own.answers ??= new Map();
      own.answers.set(poll, { ...own.answers.get(poll), told: { right, explanation } });
      return;
    }
    case 'answer.dropped':
      own.answers?.delete(event.poll);
      return;
    case 'answer.reflected':
      own.answers ??= new Map();
      own.answers.set(event.poll, { ...own.answers.get(event.poll), reflection: event.text });
      return;
    case 'hint.opened':
      own.hints ??= new Map();
      own.hints.set(event.step, [...(own.hints.get(event.step) ?? []), event.hint]);
      return;
    case 'hints.dropped':
      delete own.hints;
      return;
    case 'host.forgotten':
      forgetHost(own);
      return;
    case 'host.recalled':
      restorePrivate(own, event.difference);
      return;
    case 'seat.withheld':
    case 'host.given':
    case 'files.edited':
      return;
    case 'daemon.noted':
      remember(own.noted, at, event.events);
      return;
    case 'volume.forgotten':
      own.volumes.delete(event.name);
      return;
    case 'names.turned':
      own.nameTurns = (own.nameTurns ?? 0) + 1;
      return;
    case 'container.probed':
      own.probes.set(event.id, event.results);
      return;
    case 'container.logged': {
      addToLog(
        entryOf(own.logs, event.id, () => []),
        event.lines,
      );
      return;
    }
    case 'container.forgotten':
      own.uppers.delete(event.id);
      own.tmpfs.delete(event.id);
      own.probes.delete(event.id);
      own.logs.delete(event.id);
      own.processes.delete(event.id);
      return;
    case 'process.set':
      if (event.process) own.processes.set(event.id, event.process);
      else own.processes.delete(event.id);
      return;
    case 'exec.started':
      own.execs.set(event.exec.id, event.exec);
      return;
    case 'exec.settled': {
      const exec = own.execs.get(event.id);
      if (exec) own.execs.set(event.id, { ...exec, process: { kind: 'shell', session: event.session } });
      return;
    }
    case 'exec.ended':
      own.execs.delete(event.id);
      return;
    case 'service.set':
      own.services ??= new Map();
      own.services.set(event.service.id, event.service);
      return;
    case 'service.printed':
      return;
    case 'service.ended':
      own.services?.delete(event.id);
      return;
    default:
      event satisfies never;
  }
}

/** What stays of a seat whose host is cleared: where its replicas stand, whom it has heard, and what it was told. */
function forgetHost(own: SeatPrivate): void {
  const { seat, count, receipts, hint, answers, hints } = own;
  for (const part of Object.keys(own)) Reflect.deleteProperty(own, part);
  Object.assign(own, emptyPrivate(seat), {
    count,
    receipts,
    ...(hint && { hint }),
    ...(answers && { answers }),
    ...(hints && { hints }),
  });
}

const VOLUME = 'volume:';
const TMPFS = 'tmpfs:';

/** The files that a `files.changed` is about. */
function treeOf(own: SeatPrivate, target: string): Map<string, Change> {
  const made = () => new Map<string, Change>();
  if (target === 'host') return own.files;
  if (target.startsWith(VOLUME)) return entryOf(own.volumes, target.slice(VOLUME.length), made);
  if (target.startsWith(TMPFS)) return entryOf(own.tmpfs, target.slice(TMPFS.length), made);
  return entryOf(own.uppers, target, made);
}

function dropOldest(map: Map<string, unknown>): void {
  for (const key of map.keys()) {
    map.delete(key);
    return;
  }
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

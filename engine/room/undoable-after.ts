import type { SeatPrivate } from '../model/room-state';
import { type UndoStep, withEffect, withStep } from '../model/undo-step';
import type { PrivateEvent } from './events';

/** After these a host is another one. */
const EFFECTS: ReadonlySet<PrivateEvent['type']> = new Set<PrivateEvent['type']>([
  'files.changed',
  'daemon.noted',
  'volume.forgotten',
  'container.forgotten',
  'process.set',
  'service.set',
  'service.ended',
]);

/**
 * What a seat may take back once this private event, which is not folded yet, has been: null when that stays as it is.
 * What happens by itself (an end, a probe) is nobody's step; a line's effects come while it runs, or with its end.
 */
export function undoableAfter(own: SeatPrivate, at: number, event: PrivateEvent): readonly UndoStep[] | null {
  const { undoable, count } = own;
  switch (event.type) {
    case 'terminal.entered': {
      const { line, terminal } = event;
      return line.trim() === '' ? null : withStep(undoable, { count, line, terminal, idle: true });
    }
    case 'files.edited': {
      const line = event.how === 'example' ? 'the example' : `${event.how} ${event.path}`;
      return withStep(undoable, { count, line, terminal: null });
    }
    case 'host.given':
      return [];
    case 'host.recalled':
      return (undoable ?? []).filter((step) => step.count < event.before);
    default: {
      const last = undoable?.at(-1);
      return last?.idle && EFFECTS.has(event.type) && isOf(own, last, at) ? (withEffect(undoable) ?? null) : null;
    }
  }
}

/** Whether what happens now belongs to this step's line. */
function isOf({ terminals }: SeatPrivate, { terminal }: UndoStep, at: number): boolean {
  const typedAt = terminals.get(terminal ?? '');
  return typedAt !== undefined && (typedAt.job !== null || typedAt.last?.at === at);
}

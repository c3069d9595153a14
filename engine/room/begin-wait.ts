import type { SeatId } from '../model/room-state';
import type { ClientCall } from './client-call';
import type { Answer, Wait } from './conversation';
import type { Room } from './room';

/** A conversation that has yielded what it waits for. */
export interface Waiting {
  readonly id: number;
  readonly seat: SeatId;
  readonly call: ClientCall;
  /** The run it waits for. */
  runId: string | null;
}

/** A container counts as begun after this time (milliseconds) even if nothing is heard of its script. */
const BEGIN_MS = 2_000;

/** Does what has to be done for something to come (an alarm, a run, a question); answers what is there already, or null. */
export function beginWait(room: Room, waiting: Waiting, wait: Wait): Answer | null {
  const { id, seat } = waiting;
  const wakeAt = (at: number) => room.alarms.setConversation(id, at);
  switch (wait.for) {
    case 'run': {
      const runId = room.newRunId();
      waiting.runId = runId;
      room.runs.reserve(runId, { kind: 'conversation', conversation: id });
      room.tx.request({ type: 'run', run: { ...wait.run, id: runId }, mainOf: null });
      return null;
    }
    case 'time':
      wakeAt(room.tx.now + wait.milliseconds);
      return null;
    case 'stopped': {
      const state = room.state.hosts.get(seat)?.containers.get(wait.container)?.state;
      if (state?.status !== 'running' && state?.status !== 'paused') {
        return { kind: 'stopped', code: state?.exitCode ?? 137 };
      }
      if (wait.atMost !== null) wakeAt(room.tx.now + wait.atMost);
      return null;
    }
    case 'removed':
      return room.state.hosts.get(seat)?.containers.has(wait.container) ? null : { kind: 'removed' };
    case 'exec':
      return room.state.privates.get(seat)?.execs.has(wait.exec) ? null : { kind: 'stopped', code: 137 };
    case 'news':
      return null;
    case 'line': {
      const { output } = waiting.call.surroundings;
      if (output.kind !== 'terminal') return { kind: 'typed', typed: { kind: 'end of input' } };
      const { prompt, secret } = wait;
      const { terminal } = output;
      room.tx.emit({ type: 'terminal.prompted', seat, terminal, prompt, ...(secret && { secret }) });
      return null;
    }
    case 'noted':
      // The time itself is still within; what is later is not.
      if (wait.until !== null) wakeAt(wait.until + 1);
      return null;
    case 'begun':
      if (room.state.privates.get(seat)?.processes.get(wait.container)?.kind !== 'script') return { kind: 'news' };
      wakeAt(room.tx.now + BEGIN_MS);
      return null;
    default:
      wait satisfies never;
      return null;
  }
}

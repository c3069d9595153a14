import { docker } from '../client/docker';
import type { SeatId } from '../model/room-state';
import { ClientCall, NO_INPUT } from './client-call';
import type { Answer, Wait } from './conversation';
import { HOME, HOST_ENV } from './host-home';
import { lastComplaint } from './last-complaint';
import type { Room } from './room';

/** No conversation that lives has this number: a call that is over within its decision is nobody's to look up. */
const UNLISTED = 0;

/** What begins anew so often (`docker stats`) ends by Ctrl-C alone. The slowest pull has some hundreds of steps. */
const MOST_STEPS = 1_000;

export interface Failed {
  problem: string;
  /** It goes on for ever, on every host. */
  endless: boolean;
}

/**
 * Carries out a `docker` line on a host within one decision, without a terminal. Time that it would take passes at
 * once; a line that waits for something else (a program in front, a script, input) is left where it stands, as by
 * Ctrl-C. Answers what went wrong, or null.
 * @param argv without the leading `docker`
 */
export function dockerAtOnce(room: Room, seat: SeatId, argv: readonly string[]): Failed | null {
  const stderr: (string | Uint8Array)[] = [];
  const call = new ClientCall(room, UNLISTED, {
    seat,
    cwd: HOME,
    env: HOST_ENV,
    stdin: NO_INPUT,
    output: { kind: 'collected', stdout: [], stderr },
  });
  const talk = docker(call, argv);
  let step = talk.next(undefined as never);
  for (let steps = 0; !step.done; steps += 1) {
    const endless = steps === MOST_STEPS;
    const answer = endless ? null : answerAtOnce(room, seat, step.value);
    if (!answer) {
      talk.return(130);
      return { problem: 'this would wait; give what ends by itself, such as `docker run -d`', endless };
    }
    step = talk.next(answer);
  }
  if (step.value === 0) return null;
  const said = stderr.filter((piece) => typeof piece === 'string').join('');
  return { problem: lastComplaint(said) ?? `ended with ${step.value}`, endless: false };
}

/** What is there already, or comes with time alone; null for everything else. */
function answerAtOnce(room: Room, seat: SeatId, wait: Wait): Answer | null {
  switch (wait.for) {
    case 'time':
      return { kind: 'time' };
    case 'begun':
      return { kind: 'news' };
    case 'line':
      return { kind: 'typed', typed: { kind: 'end of input' } };
    case 'stopped': {
      const state = room.state.hosts.get(seat)?.containers.get(wait.container)?.state;
      if (state?.status !== 'running' && state?.status !== 'paused') {
        return { kind: 'stopped', code: state?.exitCode ?? 137 };
      }
      return wait.atMost === null ? null : { kind: 'time' };
    }
    case 'removed':
      return room.state.hosts.get(seat)?.containers.has(wait.container) ? null : { kind: 'removed' };
    case 'exec':
      return room.state.privates.get(seat)?.execs.has(wait.exec) ? null : { kind: 'stopped', code: 137 };
    case 'noted':
      return wait.until === null ? null : { kind: 'time' };
    case 'run':
    case 'news':
      return null;
    default:
      wait satisfies never;
      return null;
  }
}

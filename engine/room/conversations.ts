import type { SeatId } from '../model/room-state';
import type { RunReport } from '../model/sandbox-run';
import { beginWait, type Waiting } from './begin-wait';
import { type CallSurroundings, ClientCall } from './client-call';
import type { Answer, Conversation, Typed, Wait } from './conversation';
import type { RoomEvent } from './events';
import { InFlight } from './in-flight';
import type { Room } from './room';
import type { LiveRun } from './runs';

interface Live extends Waiting {
  talk: Conversation<number>;
  wait: Wait | null;
  ended: (code: number) => void;
  /** True from when something has come that it waits for until it goes on; what comes after that is not for it. */
  woken: boolean;
  /** The run whose script made the call, null for a line of a terminal. */
  calledBy: string | null;
}

/**
 * The `docker` calls that are waiting for something, and what wakes them.
 *
 * Invariant: between turns every live conversation has yielded exactly one wait that is not yet satisfied. Waking only
 * notes who can go on; they go on in `settle`, after the event that woke them has been decided whole, so that no
 * conversation sees a half-made decision.
 */
export class Conversations {
  private readonly live = new InFlight<number, Live>();
  private readonly ready: { id: number; answer: Answer }[] = [];
  private count = 0;

  constructor(private readonly room: Room) {}

  /** Begins a conversation; `ended` is called in whichever turn it ends. Answers its ID. */
  start(
    surroundings: CallSurroundings,
    talk: (call: ClientCall) => Conversation<number>,
    ended: (code: number) => void,
    calledBy: string | null = null,
  ): number {
    this.count += 1;
    const id = this.count;
    const call = new ClientCall(this.room, id, surroundings);
    const { seat } = surroundings;
    const conversation: Live = {
      id,
      seat,
      call,
      talk: talk(call),
      wait: null,
      runId: null,
      ended,
      woken: false,
      calledBy,
    };
    this.live.add(conversation);
    this.advance(conversation, null);
    return id;
  }

  /** Lets all go on that can, until none can. Called once at the end of a turn. */
  settle(): void {
    for (let next = this.ready.shift(); next; next = this.ready.shift()) {
      const conversation = this.live.get(next.id);
      if (conversation?.wait) this.advance(conversation, next.answer);
    }
  }

  call(id: number): ClientCall | undefined {
    return this.live.get(id)?.call;
  }

  timeUp(id: number): void {
    this.rouse(id, { kind: 'time' });
  }

  /** The run that a conversation waits for has printed something. */
  printed(id: number, stream: 'stdout' | 'stderr', text: string): void {
    const conversation = this.live.get(id);
    if (!conversation) return;
    const { wait, call } = conversation;
    if (wait?.for === 'run' && wait.print) wait.print(stream, text);
    else call.write(stream, text);
  }

  /** The run that a conversation waits for has ended. */
  ran(id: number, { code, problem, cwd, env }: Omit<Extract<RunReport, { type: 'ended' }>, 'type'>): void {
    this.rouse(id, { kind: 'ran', code, problem, left: { cwd, env } });
  }

  /** Ctrl-C: ends a conversation where it stands, and the run it waits for. */
  interrupt(id: number, code: number): void {
    const conversation = this.live.get(id);
    if (!conversation) return;
    if (conversation.runId) {
      this.room.runs.disown(conversation.runId);
      this.room.tx.request({ type: 'abort', runId: conversation.runId });
    }
    conversation.talk.return(code);
    this.finish(conversation, code);
  }

  /** Ends all of a seat's, as if somebody had pressed Ctrl-C in each. */
  interruptAll(seat: SeatId): void {
    for (const { id } of [...this.live.of(seat)]) this.interrupt(id, 130);
  }

  /** The call that asks for a line at this terminal. */
  asking(seat: SeatId, terminal: string): { id: number; secret: boolean } | undefined {
    for (const { id, wait, call } of this.live.of(seat)) {
      const { output } = call.surroundings;
      if (wait?.for !== 'line' || output.kind !== 'terminal' || output.terminal !== terminal) continue;
      return { id, secret: wait.secret };
    }
    return undefined;
  }

  /** What a call asked for has been typed. */
  typed(id: number, typed: Typed): void {
    this.rouse(id, { kind: 'typed', typed });
  }

  /** Calls that a script has made and still waits for. */
  calledBy({ seat, id: run }: LiveRun): number[] {
    return [...this.live.of(seat)].filter(({ calledBy }) => calledBy === run).map(({ id }) => id);
  }

  /** The call whose output the terminal shows. */
  inFrontOf(seat: SeatId, terminal: string): ClientCall | undefined {
    for (const { call } of this.live.of(seat)) {
      const { output } = call.surroundings;
      if (output.kind === 'terminal' && output.terminal === terminal) return call;
    }
    return undefined;
  }

  /** Those attached to the main process of a container, or to an exec in it. */
  attachedTo(seat: SeatId, container: string, exec: string | null): ClientCall[] {
    const calls: ClientCall[] = [];
    for (const { call } of this.live.of(seat)) {
      if (call.attachment?.container === container && call.attachment.exec === exec) calls.push(call);
    }
    return calls;
  }

  observed(event: RoomEvent): void {
    switch (event.type) {
      case 'container.logged':
        for (const call of this.attachedTo(event.seat, event.id, null)) {
          for (const { stream, text } of event.lines) if (call.shows(stream)) call.write(stream, text);
        }
        this.wake(event.seat, event.id, { kind: 'news' });
        return;
      case 'container.changed': {
        this.wake(event.seat, event.id, { kind: 'news' });
        const { status } = event.state;
        if (status === 'running' || status === 'paused') return;
        this.wake(event.seat, event.id, { kind: 'stopped', code: event.state.exitCode });
        this.begun(event.seat, event.id);
        return;
      }
      case 'container.removed':
        this.wake(event.seat, event.id, { kind: 'stopped', code: 137 });
        this.wake(event.seat, event.id, { kind: 'removed' });
        this.wake(event.seat, event.id, { kind: 'news' });
        this.begun(event.seat, event.id);
        return;
      case 'process.set':
        if (event.process?.kind === 'shell') this.prompt(event.seat, event.id, null);
        return;
      case 'exec.started':
        if (event.exec.process.kind === 'shell') this.prompt(event.seat, event.exec.container, event.exec.id);
        return;
      case 'exec.ended':
        // Its shell says so itself with the code it ended with; otherwise the container was stopped around it.
        this.execEnded(event.seat, event.id, 137);
        return;
      case 'exec.settled': {
        const exec = this.room.state.privates.get(event.seat)?.execs.get(event.id);
        if (exec) this.prompt(event.seat, exec.container, exec.id);
        return;
      }
      case 'daemon.noted':
        for (const { id, wait } of this.live.of(event.seat)) {
          if (wait?.for === 'noted') this.rouse(id, { kind: 'noted', events: event.events });
        }
        return;
      default:
    }
  }

  /** The main process of a container has done its first things. */
  begun(seat: SeatId, container: string): void {
    for (const { id, wait } of this.live.of(seat)) {
      if (wait?.for === 'begun' && wait.container === container) this.rouse(id, { kind: 'news' });
    }
  }

  /** An exec has ended with this code. */
  execEnded(seat: SeatId, exec: string, code: number): void {
    for (const { id, wait } of this.live.of(seat)) {
      if (wait?.for === 'exec' && wait.exec === exec) this.rouse(id, { kind: 'stopped', code });
    }
  }

  /** Whoever is attached with standard input is asked for the next line. */
  prompt(seat: SeatId, container: string, exec: string | null): void {
    for (const call of this.attachedTo(seat, container, exec)) call.prompt();
  }

  private rouse(id: number, answer: Answer): void {
    const conversation = this.live.get(id);
    if (!conversation || conversation.woken) return;
    conversation.woken = true;
    this.ready.push({ id, answer });
  }

  private wake(seat: SeatId, container: string, answer: Answer): void {
    for (const { id, wait } of this.live.of(seat)) {
      if (wait && 'container' in wait && wait.container === container && satisfies(wait, answer)) {
        this.rouse(id, answer);
      }
    }
  }

  private advance(conversation: Live, answer: Answer | null): void {
    if (conversation.wait) this.room.alarms.setConversation(conversation.id, null);
    conversation.wait = null;
    conversation.woken = false;
    conversation.runId = null;
    // The first `next` of a generator takes no answer.
    const step = answer === null ? conversation.talk.next(undefined as never) : conversation.talk.next(answer);
    if (step.done) {
      this.finish(conversation, step.value);
      return;
    }
    conversation.wait = step.value;
    const here = beginWait(this.room, conversation, step.value);
    if (here) this.rouse(conversation.id, here);
  }

  private finish(conversation: Live, code: number): void {
    if (!this.live.delete(conversation.id)) return;
    this.room.alarms.setConversation(conversation.id, null);
    conversation.call.detach();
    conversation.ended(code);
  }
}

function satisfies(wait: Wait, answer: Answer): boolean {
  return (
    wait.for === answer.kind ||
    // `docker logs -f` ends when its container does, and that is news to it.
    (wait.for === 'news' && answer.kind === 'stopped')
  );
}

import { DESK } from '../model/desk';
import type { SeatId } from '../model/room-state';
import { UtcTime } from '../model/utc-time';
import type { RoomEvent } from '../room/events';
import type { Cell } from './learner-rows';
import { TypedLines } from './typed-lines';

/** What an event is told as; cells that are not named are empty. */
interface Told {
  event: string;
  seat?: SeatId;
  subject?: string;
  detail?: Cell;
  code?: number;
  seconds?: number;
  /** Who typed it, where that was somebody else. */
  by?: SeatId;
}

/** Heads of {@link EventRows}. */
export const EVENT_HEADS = [
  'seq',
  'time',
  'seat',
  'name',
  'event',
  'subject',
  'detail',
  'exit_code',
  'seconds',
  'by',
] as const;

/** Turns the log of a class, event by event from the first one, into rows of a table. What tells nothing of people has none. */
export class EventRows {
  private readonly names = new Map<SeatId, string>();
  /** Names of containers by ID. */
  private readonly containers = new Map<string, string>();
  private readonly typed = new TypedLines();
  private branchedAt: number | null = null;

  /** @param output whether what terminals print has rows, too */
  constructor(private readonly output: boolean) {}

  /** @param at milliseconds since 1970 */
  rows(seq: number, at: number, event: RoomEvent): Cell[][] {
    this.note(at, event);
    // Its host is given so to a room that goes on from a recording.
    const isBeginning = event.type === 'host.recalled' && at === this.branchedAt;
    const told = isBeginning ? null : this.told(at, event);
    if (!told) return [];
    const { event: kind, subject = null, detail = null, code = null, seconds = null, by = null } = told;
    const seat =
      told.seat ?? ('seat' in event && typeof event.seat === 'string' && event.seat !== DESK ? event.seat : null);
    const name = seat === null ? null : (this.names.get(seat) ?? null);
    return [[seq, new UtcTime(at).rfc3339, seat, name, kind, subject, detail, code, seconds, by]];
  }

  /** Names by which later events are told. */
  private note(at: number, event: RoomEvent): void {
    if (event.type === 'room.opened' && event.room.branch) this.branchedAt = at;
    if (event.type === 'seat.joined') this.names.set(event.seat.id, event.seat.name);
    else if (event.type === 'seat.renamed') this.names.set(event.seat, event.name);
    else if (event.type === 'container.created') this.containers.set(event.container.id, event.container.name);
    else if (event.type === 'container.renamed') this.containers.set(event.id, event.name);
    else if (event.type === 'host.forgotten') this.typed.forget(event.seat);
  }

  private told(at: number, event: RoomEvent): Told | null {
    switch (event.type) {
      case 'room.opened':
        return { event: 'class-opened', subject: event.room.title };
      case 'room.closed':
        return { event: 'class-closed' };
      case 'seat.joined':
        return { event: 'joined', seat: event.seat.id, detail: event.seat.role };
      case 'seat.renamed':
        return { event: 'renamed', detail: event.name };
      case 'seat.sent-out':
        return { event: 'sent-out', detail: event.how };
      case 'seat.readmitted':
        return { event: 'let-in-again' };
      case 'seat.watching-set':
        return { event: event.watching ? 'looks-on' : 'takes-part' };
      case 'seat.hand-set':
        return { event: event.up ? 'hand-raised' : 'hand-lowered' };
      case 'seat.flag-set':
        return event.flag && { event: 'flag', detail: event.flag };
      case 'class.marked':
        return { event: 'marked', detail: event.text };
      case 'seat.brought':
        return { event: 'practised-before', detail: event.lessons.map(({ lesson }) => lesson).join(' ') };
      default:
        return this.ofLesson(event) ?? this.ofTerminal(at, event) ?? this.ofHost(event);
    }
  }

  private ofLesson(event: RoomEvent): Told | null {
    switch (event.type) {
      case 'lesson.opened':
        return { event: 'lesson-opened', subject: event.sheet.id, detail: event.sheet.title };
      case 'lesson.closed':
        return { event: 'lesson-closed' };
      case 'lesson.paused':
        return { event: event.paused ? 'lesson-paused' : 'lesson-resumed' };
      case 'lesson.skipped':
        return { event: event.skipped ? 'step-skipped' : 'step-not-skipped', subject: event.step };
      case 'lesson.repeated':
        return { event: 'step-repeated', subject: event.step };
      case 'class.step-shown':
        return { event: 'step-shown', subject: event.step.lesson, detail: event.step.index + 1 };
      case 'lesson.moved':
        return { event: 'went-to-step', detail: event.index + 1 };
      case 'lesson.reached':
        return { event: 'goal-reached', subject: event.step, detail: event.goals.map((goal) => goal + 1).join(' ') };
      case 'lesson.done':
        return { event: 'step-done', subject: event.step };
      case 'lesson.helped':
        return { event: 'hint-opened', subject: event.step, detail: event.hints };
      case 'desk.stuck': {
        const { of, step, why } = event;
        if (!why) return { event: 'not-stuck', seat: of, subject: step };
        return { event: 'stuck', seat: of, subject: step, detail: why.kind === 'idle' ? 'idle' : why.error };
      }
      case 'poll.opened':
        return { event: 'question-asked', subject: event.poll, detail: event.round };
      case 'poll.shown':
        return event.result && { event: 'answers-shown', subject: event.poll };
      case 'desk.answered': {
        const { of, poll, round, option, confidence, late } = event;
        const detail = `round ${round}: option ${option + 1}, ${confidence}${late ? ', late' : ''}`;
        return { event: 'answered', seat: of, subject: poll, detail };
      }
      case 'desk.reflected':
        return { event: 'reflected', seat: event.of, subject: event.poll, detail: event.text };
      case 'claim.weighed':
        return { event: 'evidence-shown', subject: `claim:${event.claim}` };
      default:
        return null;
    }
  }

  private ofTerminal(at: number, event: RoomEvent): Told | null {
    switch (event.type) {
      case 'terminal.entered':
        this.typed.begun(at, event);
        return null;
      case 'terminal.answered':
        this.typed.note(event);
        return this.output ? { event: 'input', subject: event.terminal, detail: event.text } : null;
      case 'terminal.printed':
        this.typed.note(event);
        return this.output ? { event: event.kind, subject: event.terminal, detail: event.text } : null;
      case 'terminal.ended': {
        const line = this.typed.ended(at, event);
        if (!line) return null;
        const seconds = Math.round(line.took / 1_000);
        const by = line.by === undefined ? {} : { by: line.by };
        return { event: 'command', subject: line.line, detail: line.complaint, code: event.code, seconds, ...by };
      }
      default:
        return null;
    }
  }

  private ofHost(event: RoomEvent): Told | null {
    const container = (id: string) => this.containers.get(id) ?? id;
    switch (event.type) {
      case 'container.created':
        return { event: 'container-created', subject: event.container.name, detail: event.container.imageRef };
      case 'container.started':
        return { event: 'container-started', subject: container(event.id) };
      case 'container.changed': {
        const { state, id } = event;
        const code = 'exitCode' in state ? { code: state.exitCode } : {};
        return { event: `container-${state.status}`, subject: container(id), ...code };
      }
      case 'container.removed':
        return { event: 'container-removed', subject: container(event.id) };
      case 'image.tagged':
        return { event: 'image-tagged', subject: event.reference, detail: event.image };
      case 'image.removed':
        return { event: 'image-removed', detail: event.image };
      case 'registry.pushed':
        return { event: 'pushed', subject: `${event.repository}:${event.tag}`, detail: event.manifest.image };
      case 'volume.created':
        return { event: 'volume-created', subject: event.volume.name };
      case 'volume.removed':
        return { event: 'volume-removed', subject: event.name };
      case 'network.created':
        return { event: 'network-created', subject: event.network.name };
      case 'files.edited':
        return event.how === 'example'
          ? { event: 'example-opened' }
          : { event: event.how === 'save' ? 'file-saved' : 'file-removed', subject: event.path };
      case 'host.recalled':
        return { event: 'undone' };
      case 'host.forgotten':
        return { event: 'host-reset' };
      case 'host.given':
        return { event: 'given' };
      default:
        return null;
    }
  }
}

import { catalogueBlobs } from '../catalogue/catalogue';
import { flat } from '../model/blocks';
import type { Pace } from '../model/class-lesson';
import { DESK } from '../model/desk';
import type { Lesson } from '../model/lesson';
import { MemoryBlobStore } from '../model/memory-blob-store';
import type { Host, RoomState, Seat, SeatId, SeatPrivate } from '../model/room-state';
import { apply } from './apply';
import type { Command, UserCommand } from './command';
import type { Effect } from './effects';
import { emptyRoom } from './empty-room';
import { readEvent } from './event-codec';
import type { RoomEvent } from './events';
import { FIRST_TERMINAL } from './host-home';
import { type Reply, Room, type Turn } from './room';
import { seededRandom } from './seeded-random';

/** A class for tests: `s0` Ada opened it, `s1` Ana and `s2` Ben are students, `s3` Cleo helps to teach. Its clock stands still. */
export class TestClass {
  readonly room = new Room(emptyRoom('all'), new MemoryBlobStore(catalogueBlobs));
  readonly log: { at: number; event: RoomEvent }[] = [];
  readonly effects: Effect[] = [];
  /** Milliseconds since 1970. */
  now = Date.UTC(2026, 10, 21, 9);
  private readonly random = seededRandom();
  private commands = 0;

  /** @param kind null: the room is not opened yet */
  constructor(kind?: 'solo' | null) {
    if (kind === null) return;
    this.execute({ type: 'room.open', id: 'r', code: 'ABCDEF', title: 'Room', ...(kind && { kind }) });
    this.join('Ada', 'instructor');
    this.join('Ana');
    this.join('Ben');
    this.join('Cleo', 'instructor');
  }

  get state(): RoomState {
    return this.room.state;
  }

  seat(id: SeatId): Seat {
    return existing(this.state.seats.get(id));
  }

  host(id: SeatId): Host {
    return existing(this.state.hosts.get(id));
  }

  own(id: SeatId): SeatPrivate {
    return existing(this.state.privates.get(id));
  }

  join(name: string, role: Seat['role'] = 'student'): Reply {
    return this.execute({ type: 'seat.join', role, name }).reply;
  }

  /** What a seat asks for, and what came of it. */
  send(seat: SeatId, command: UserCommand): Turn {
    this.commands += 1;
    return this.execute(command, { seat, client: 'tab', clientSeq: this.commands });
  }

  type(seat: SeatId, line: string, terminal = FIRST_TERMINAL): Reply {
    return this.send(seat, { type: 'terminal.enter', host: seat, terminal, line }).reply;
  }

  /** All that a terminal shows. */
  screen(seat: SeatId, terminal = FIRST_TERMINAL): string {
    const items = flat(this.own(seat).terminals.get(terminal)?.scrollback ?? []);
    return items.map(({ kind, prompt = '', text }) => (kind === 'input' ? `${prompt}${text}\n` : text)).join('');
  }

  execute(command: Command, origin: Parameters<Room['execute']>[0] = null): Turn {
    const turn = this.room.execute(origin, command, { now: this.now, random: this.random });
    for (const event of turn.events) this.log.push({ at: this.now, event });
    this.effects.push(...turn.effects);
    return turn;
  }

  /** Opens a lesson that was not written as a text. */
  teach({ sheet, key }: Lesson, pace: Pace = 'instructor'): void {
    this.happens({ type: 'lesson.opened', sheet, pace });
    this.happens({ type: 'desk.keyed', seat: DESK, key });
  }

  /** Something that no command leads to here. */
  happens(event: RoomEvent): void {
    apply(this.state, this.state.seq + 1, this.now, event);
    this.log.push({ at: this.now, event });
  }

  /** Lets so many milliseconds go by. */
  pass(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (let wake = this.room.nextWake(); wake !== null && wake <= end; wake = this.room.nextWake()) {
      this.now = Math.max(this.now, wake);
      this.execute({ type: 'time.passed' });
    }
    this.now = end;
  }

  /** What the log alone adds up to, read as from a store. */
  replayed(): RoomState {
    const state = emptyRoom('all');
    for (const [index, { at, event }] of this.log.entries()) {
      apply(state, index + 1, at, readEvent(JSON.stringify(event)));
    }
    return state;
  }
}

function existing<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('no such seat');
  return found;
}

import { randomBytes } from 'node:crypto';
import { catalogueBlobs } from '#engine/catalogue/catalogue';
import { MemoryBlobStore } from '#engine/model/memory-blob-store';
import type { Command, Origin } from '#engine/room/command';
import { emptyRoom } from '#engine/room/empty-room';
import type { RoomEvent } from '#engine/room/events';
import { Room } from '#engine/room/room';
import { type PlannedCommand, preparation, seatOf } from './class-plan';

/** What one planned command leads to, so that a floor can send the same events without knowing what they mean. */
export interface TracedCommand extends PlannedCommand {
  seat: string;
  events: TracedEvent[];
}

export interface TracedEvent {
  at: number;
  event: RoomEvent;
}

/** Carries a plan out on the engine alone, on a clock of its own: `rate` commands a second. */
export function trace(commands: readonly PlannedCommand[], students: number, rate: number): TracedCommand[] {
  const room = new Room(emptyRoom('all'), new MemoryBlobStore(catalogueBlobs));
  let now = Date.UTC(2026, 0, 5, 9);
  const execute = (origin: Origin | null, command: Command): TracedEvent[] => {
    const { events } = room.execute(origin, command, { now, random: randomBytes });
    return events.map((event) => ({ at: now, event }));
  };
  const passed = (until: number): TracedEvent[] => {
    const events: TracedEvent[] = [];
    for (let wake = room.nextWake(); wake !== null && wake <= until; wake = room.nextWake()) {
      now = Math.max(now, wake);
      events.push(...execute(null, { type: 'time.passed' }));
    }
    now = Math.max(now, until);
    return events;
  };
  const type = (student: number, client: string, clientSeq: number, line: string): TracedEvent[] => {
    const seat = seatOf(student);
    return execute({ seat, client, clientSeq }, { type: 'terminal.enter', host: seat, terminal: 't1', line });
  };

  execute(null, { type: 'room.open', id: 'bench', code: 'BENCH2', title: 'Bench' });
  execute(null, { type: 'seat.join', role: 'instructor', name: 'Instructor' });
  for (let student = 0; student < students; student += 1) {
    execute(null, { type: 'seat.join', role: 'student', name: `Student ${student}` });
    preparation(student).forEach((line, index) => {
      type(student, 'preparation', index + 1, line);
      passed(now + 10_000);
    });
  }
  return commands.map((command) => {
    const events = type(command.student, clientOf(command.student), command.clientSeq, command.line);
    events.push(...passed(now + 1_000 / rate));
    return { ...command, seat: seatOf(command.student), events };
  });
}

/** The tab of a student. */
export function clientOf(student: number): string {
  return `bench-student-${student}`;
}

import { pino } from 'pino';
import type { RoomState } from '#engine/model/room-state';
import { FIRST_TERMINAL } from '#engine/room/host-home';
import { Metrics } from '#server/room/metrics';
import type { RoomActor } from '#server/room/room-actor';
import { Rooms } from '#server/room/rooms';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { openRoomStore } from '#server/store/open-room-store';
import { serve } from '../control/serve';
import { percentile } from '../report/summary';

export type TypingBench = {
  open(input: { dataDirectory: string }): Promise<void>;
  /** Types a line over and over, each time when the one before has been answered. */
  run(input: { line: string; seconds: number }): Promise<TypingFigures>;
};

/** Milliseconds from a typed line's arrival at its room to the moment the end of its job is stored and can be sent. */
export interface TypingFigures {
  median: number;
  p95: number;
}

let typist: Typist | null = null;

serve({
  async open({ dataDirectory }) {
    const log = pino({ level: 'warn' }, pino.destination({ fd: 2, sync: false }));
    const store = await openRoomStore({ dataDirectory, databaseUrl: null });
    const sandbox = new WorkerSandbox();
    const rooms = new Rooms({ store, sandbox, log, metrics: new Metrics(), clock: Date.now });
    const grant = await rooms.open('Bench', 'Instructor');
    if ('problem' in grant) throw new Error(grant.problem);
    const room = await rooms.byId(grant.room.id);
    if (!room) throw new Error('the room is gone');
    const student = await rooms.join(room, 'student', 'Student');
    if ('problem' in student) throw new Error(student.problem);
    typist = new Typist(room, student.seat);
    await typist.type('docker pull nginx');
    await typist.type('docker run -d --name web nginx');
  },
  async run({ line, seconds }) {
    if (!typist) throw new Error('nothing is open');
    const times: number[] = [];
    for (const began = performance.now(); performance.now() - began < seconds * 1_000; ) {
      times.push(await typist.type(line));
    }
    return { median: percentile(times, 0.5), p95: percentile(times, 0.95) };
  },
} satisfies TypingBench);

class Typist {
  private clientSeq = 0;
  private ended: () => void = () => {};

  constructor(
    private readonly room: RoomActor,
    private readonly seat: string,
  ) {
    room.listen({
      committed: (events) => {
        if (events.some(({ event }) => event.type === 'terminal.ended' && event.seat === seat)) this.ended();
      },
      dropped: () => {},
    });
  }

  /** Answers how long it took, in milliseconds. */
  async type(line: string): Promise<number> {
    this.clientSeq += 1;
    const origin = { seat: this.seat, client: 'typist', clientSeq: this.clientSeq };
    const began = performance.now();
    const ended = new Promise<void>((resolve) => {
      this.ended = resolve;
    });
    const reply = await this.room.submit(origin, {
      type: 'terminal.enter',
      host: this.seat,
      terminal: FIRST_TERMINAL,
      line,
    });
    if (!reply.ok) throw new Error(`${line}: ${reply.code}`);
    await ended;
    const took = performance.now() - began;
    const code = await this.room.read((state) => lastCode(state, this.seat));
    if (code !== 0) throw new Error(`${line} ended with ${code}`);
    return took;
  }
}

function lastCode(state: RoomState, seat: string): number | undefined {
  return state.privates.get(seat)?.terminals.get(FIRST_TERMINAL)?.lastCode;
}

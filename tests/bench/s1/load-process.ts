import { setTimeout as pause } from 'node:timers/promises';
import { serve } from '../control/serve';
import type { PlannedCommand } from './class-plan';
import { seatOf } from './class-plan';
import type { Audience, ClassClient, PublicMessage, Ticket } from './clients/class-client';
import { type MakeClients, makeClients } from './clients/make-clients';
import type { MessageReader } from './clients/message-reader';
import type { RoundCounts, RoundEvidence, ScreenEvidence } from './screen';
import type { OpenedClass } from './server-under-test';
import type { Dialect } from './systems';
import { Visibility } from './visibility';

/** Nothing arriving for so long means that everything has arrived, in milliseconds. */
const QUIET = 250;
const PATIENCE = 20_000;

export type LoadGenerator = {
  enter(input: EnterRequest): Promise<void>;
  run(input: { commands: PlannedCommand[]; rate: number }): Promise<RoundCounts>;
  leave(input: null): Promise<RoundEvidence>;
};

interface EnterRequest {
  dialect: Dialect;
  opened: OpenedClass;
  students: number;
  /** Makes matches of different rounds different. */
  round: string;
}

/** One round of one system: the screens of a class, and what has come to them. */
class Round {
  readonly screens: ScreenEvidence[] = [];
  readonly reader: MessageReader;
  visibility = new Visibility();
  counts = { gaps: 0, delivered: 0, frames: 0, bytes: 0 };
  lastArrival = performance.now();
  private readonly clients: ClassClient[] = [];
  private readonly lastShown: number[] = [];
  private readonly make: MakeClients;

  constructor(private readonly request: EnterRequest) {
    this.make = makeClients(request.dialect, { id: request.round, players: request.students });
    this.reader = this.make.reader;
  }

  async enter(): Promise<void> {
    const { opened, students } = this.request;
    const entering: Promise<void>[] = [];
    for (let student = 0; student < students; student += 1) {
      const grant = opened.grants?.[student];
      const ticket: Ticket = {
        port: opened.port,
        seat: seatOf(student),
        student,
        grant: grant ? { room: grant.room.id, secret: grant.secret } : null,
      };
      const evidence: ScreenEvidence = { seat: ticket.seat, shown: [], own: [], welcome: null };
      const client = await this.make.client(ticket, this.audience(student, evidence));
      this.screens.push(evidence);
      this.clients.push(client);
      entering.push(client.enter());
      // The first one makes the room where rooms are made by entering; then ten at a time.
      if (student % 10 === 0) await Promise.all(entering);
    }
    await Promise.all(entering);
    await this.quiet();
  }

  type({ student, clientSeq, line }: PlannedCommand): Promise<boolean> {
    return this.clients[student]?.type(clientSeq, line) ?? Promise.resolve(false);
  }

  async leave(): Promise<RoundEvidence> {
    this.clients.forEach((client, student) => {
      const evidence = this.screens[student];
      if (evidence && 'welcome' in client) evidence.welcome = client.welcome as ScreenEvidence['welcome'];
      client.leave();
    });
    await this.quiet();
    return { messages: this.reader.messages, screens: this.screens };
  }

  async quiet(): Promise<void> {
    const deadline = performance.now() + PATIENCE;
    this.lastArrival = performance.now();
    while (performance.now() - this.lastArrival < QUIET && performance.now() < deadline) await pause(20);
  }

  private audience(student: number, evidence: ScreenEvidence): Audience {
    return {
      everybody: (message) => this.everybody(student, evidence, message),
      own: (events, text) => {
        this.counts.delivered += events;
        if (text !== null) evidence.own.push(text);
      },
      arrived: (bytes) => {
        this.counts.frames += 1;
        this.counts.bytes += bytes;
        this.lastArrival = performance.now();
      },
    };
  }

  private everybody(student: number, evidence: ScreenEvidence, message: PublicMessage): void {
    const last = this.lastShown[student];
    if (last !== undefined && message.first !== last + 1) this.counts.gaps += 1;
    this.lastShown[student] = message.last;
    this.counts.delivered += message.events;
    evidence.shown.push(message.id);
    this.visibility.shown(message);
  }
}

let round: Round | null = null;

serve({
  async enter(request) {
    round = new Round(request);
    await round.enter();
  },
  async run({ commands, rate }) {
    if (!round) throw new Error('nobody has entered');
    return await type(round, commands, rate);
  },
  async leave() {
    const left = await round?.leave();
    round = null;
    return left ?? { messages: [], screens: [] };
  },
} satisfies LoadGenerator);

/** Open loop: a line is typed when its time has come, whether or not the server has kept up. */
async function type(current: Round, commands: readonly PlannedCommand[], rate: number): Promise<RoundCounts> {
  current.counts = { gaps: 0, delivered: 0, frames: 0, bytes: 0 };
  current.visibility = new Visibility();
  const began = performance.now() + 20;
  const replies: Promise<boolean>[] = [];
  for (const [index, command] of commands.entries()) {
    const scheduled = began + (index * 1_000) / rate;
    const wait = scheduled - performance.now();
    if (wait > 0) await pause(wait);
    current.visibility.sent(seatOf(command.student), scheduled);
    replies.push(current.type(command));
  }
  const late = pause(PATIENCE, false, { ref: false });
  const answers = await Promise.all(replies.map((reply) => Promise.race([reply, late])));
  await current.quiet();
  const screens = current.screens.length;
  return {
    ...current.counts,
    commands: commands.length,
    refused: answers.filter((ok) => !ok).length,
    unseen: current.visibility.partly(screens),
    latencies: current.visibility.latencies(screens),
    seconds: (performance.now() - began) / 1_000,
  };
}

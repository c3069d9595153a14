import type { RoomState } from '#engine/model/room-state';
import { apply } from '#engine/room/apply';
import { emptyRoom } from '#engine/room/empty-room';
import { isPrivate, type RoomEvent } from '#engine/room/events';
import { hashPrivate, hashPublic } from '#engine/room/state-hash';
import type { PrivateFrame, PublicFrame, Welcome } from '#server/protocol/messages';
import { Replica } from '../../../app/client/replica';
import { serve } from '../control/serve';
import type { PlannedCommand } from './class-plan';
import { seatOf } from './class-plan';
import type { RoundEvidence, ScreenEvidence } from './screen';
import type { ClassRecord } from './server-under-test';
import { clientOf } from './trace';

export type Judge = {
  /** What is wrong with a round of Drydock; empty when it counts. */
  drydock(input: { evidence: RoundEvidence; record: ClassRecord; commands: PlannedCommand[] }): string[];
  /** The same for a floor or peer: every screen was shown the same, without gaps, and so many events. */
  other(input: { evidence: RoundEvidence; expected: number }): string[];
};

serve({
  drydock({ evidence, record, commands }) {
    const replayed = replay(record);
    return [
      ...wrongLog(record, commands),
      ...(hashPublic(replayed) === record.publicHash ? [] : ['the replayed log is not the live state']),
      ...wrongPrivates(replayed, record),
      ...wrongBroadcast(evidence, record),
      ...evidence.screens.flatMap((screen) => wrongScreen(screen, evidence, record)),
    ];
  },
  other({ evidence, expected }) {
    const sums = evidence.screens.map(({ shown }) =>
      shown.reduce((sum, id) => sum + (evidence.messages[id]?.events ?? 0), 0),
    );
    const first = evidence.screens[0]?.shown.join();
    return [
      ...(sums.every((sum) => sum === expected)
        ? []
        : [`screens were shown ${[...new Set(sums)]} of ${expected} events`]),
      ...(evidence.screens.every(({ shown }) => shown.join() === first) ? [] : ['screens were shown different things']),
    ];
  },
} satisfies Judge);

function replay({ log }: ClassRecord): RoomState {
  const state = emptyRoom('all');
  for (const { seq, at, body } of log) apply(state, seq, at, JSON.parse(body) as RoomEvent);
  return state;
}

/** Contiguous, and every planned command taken exactly once. */
function wrongLog({ log }: ClassRecord, commands: readonly PlannedCommand[]): string[] {
  const wrong: string[] = [];
  if (log.some(({ seq }, index) => seq !== index + 1)) wrong.push('the log is not contiguous');
  const taken = new Map<string, number>();
  for (const { body } of log) {
    const event = JSON.parse(body) as RoomEvent;
    if (event.type !== 'command.accepted') continue;
    const key = `${event.seat}/${event.client}/${event.clientSeq}`;
    taken.set(key, (taken.get(key) ?? 0) + 1);
  }
  const times = commands.map(
    ({ student, clientSeq }) => taken.get(`${seatOf(student)}/${clientOf(student)}/${clientSeq}`) ?? 0,
  );
  if (times.some((count) => count !== 1)) wrong.push('a command was not taken exactly once');
  return wrong;
}

function wrongPrivates(replayed: RoomState, { privateHashes }: ClassRecord): string[] {
  const same = [...replayed.privates].every(([seat, own]) => hashPrivate(own) === privateHashes[seat]);
  return same && replayed.privates.size === Object.keys(privateHashes).length
    ? []
    : ['the replayed private parts are not the live ones'];
}

/** What was broadcast is, event for event, what is stored. */
function wrongBroadcast({ messages }: RoundEvidence, { log }: ClassRecord): string[] {
  const stored = new Map(log.map(({ seq, body }) => [seq, body]));
  const broadcast = messages.flatMap(({ text }) => (JSON.parse(text) as ['frame', PublicFrame])[1].events);
  const wrong = broadcast.some(([seq, , event]) => stored.get(seq) !== JSON.stringify(event));
  const first = messages[0]?.first ?? 1;
  const last = messages.at(-1)?.last ?? 0;
  const due = log.filter(
    ({ seq, body }) => seq >= first && seq <= last && !isPrivate(JSON.parse(body) as RoomEvent),
  ).length;
  return wrong || broadcast.length !== due ? ['the broadcast log is not the stored log'] : [];
}

/** Builds the screen's replica as a browser does and compares it with the server's state. */
function wrongScreen(screen: ScreenEvidence, { messages }: RoundEvidence, record: ClassRecord): string[] {
  if (!screen.welcome) return [`${screen.seat} was not welcomed`];
  const args = JSON.parse(screen.welcome.text) as ['welcome', Welcome, ...unknown[]];
  const [, welcome, publicPart] = args;
  const parts = [...screen.welcome.parts];
  const replica = new Replica();
  replica.take(welcome, publicPart === null ? null : (parts.shift() ?? null), parts);
  for (const id of screen.shown) {
    const [, frame] = JSON.parse(messages[id]?.text ?? '') as ['frame', PublicFrame];
    if (replica.frame(frame) !== 'applied') return [`${screen.seat} was shown a frame that does not follow`];
  }
  for (const text of screen.own) {
    const [, frame] = JSON.parse(text) as ['own', PrivateFrame];
    if (replica.own(frame) !== 'applied') return [`${screen.seat} was shown a private frame that does not follow`];
  }
  const own = replica.state.privates.get(screen.seat);
  // The log may end with private events, which public frames do not count.
  replica.state.seq = record.log.length;
  const wrong: string[] = [];
  if (hashPublic(replica.state) !== record.publicHash) wrong.push(`${screen.seat} ends with another state`);
  if (!own || hashPrivate(own) !== record.privateHashes[screen.seat]) {
    wrong.push(`${screen.seat} ends with another private part`);
  }
  return wrong;
}

import { FsError } from '#engine/model/fs-error';
import type { JsonValue } from '#engine/model/process';
import type { RoomState, SeatId } from '#engine/model/room-state';
import { completeLine } from '#engine/room/complete-line';
import { maySend } from '#engine/room/may-send';
import { shownChanges, shownFile, shownFiles, shownFolder } from '#engine/room/shown-files';
import type { LessonShelf } from '#server/lessons/lesson-shelf';
import type { FileReply, FolderEntry, LessonQuery, Query, QueryReply } from '#server/protocol/messages';
import { hashSecret, newResumeCode, newSecret } from '#server/room/identity';
import type { RoomActor } from '#server/room/room-actor';
import { answerEvidenceQuery } from './answer-evidence-query';
import { answerLessonQuery } from './answer-lesson-query';
import { mayFollow } from './may-follow';
import { shownContents } from './shown-contents';

/**
 * Answers a question of a screen from the state, without an event. Files of a host are shown to its owner and to those
 * who may follow it.
 */
export async function answerQuery(
  actor: RoomActor,
  lessons: LessonShelf,
  asker: SeatId,
  query: Query,
): Promise<QueryReply> {
  if (query.type === 'resume-code') return newCode(actor, asker);
  try {
    if (query.type === 'invite') return await newInvite(actor, asker);
    if (query.type === 'evidence') return await answerEvidenceQuery(actor, asker, query.claims);
    if (query.type === 'lesson' || query.type === 'lesson-mistakes') {
      return await answerLessonQuery(actor, lessons, asker, query);
    }
    return await actor.read((state) => look(actor, state, asker, query));
  } catch (error) {
    if (error instanceof FsError) return { ok: false, code: 'query/not-found' };
    return { ok: false, code: 'room/unavailable' };
  }
}

function look(
  actor: RoomActor,
  state: RoomState,
  asker: SeatId,
  query: Exclude<Query, { type: 'resume-code' | 'invite' | 'evidence' | LessonQuery['type'] }>,
): QueryReply {
  if ('seat' in query && !mayFollow(state, asker, query.seat)) return { ok: false, code: 'command/not-your-host' };
  switch (query.type) {
    case 'complete':
      return complete(actor, state, asker, query);
    case 'file': {
      const fs = shownFiles(state, query.seat, query.target, shownContents(actor));
      const entry = fs?.stat(query.path);
      if (entry?.kind !== 'file') return { ok: false, code: 'query/not-found' };
      return answered(shownFile(entry.content && actor.contents.get(entry.content), entry.size) satisfies FileReply);
    }
    case 'folder': {
      const fs = shownFiles(state, query.seat, query.target, shownContents(actor));
      if (!fs) return { ok: false, code: 'query/not-found' };
      return answered(shownFolder(fs, query.path) satisfies FolderEntry[]);
    }
    case 'layer': {
      const layer = shownChanges(state, query.seat, query.target, shownContents(actor));
      return layer ? answered(layer) : { ok: false, code: 'query/not-found' };
    }
    default:
      query satisfies never;
      return { ok: false, code: 'query/not-found' };
  }
}

function complete(
  actor: RoomActor,
  state: RoomState,
  asker: SeatId,
  query: Extract<Query, { type: 'complete' }>,
): QueryReply {
  const { host = asker, terminal, line } = query;
  const seat = state.seats.get(asker);
  const refused = host !== asker && seat && maySend(state, seat, { type: 'terminal.enter', host, terminal, line });
  return refused ? { ok: false, code: refused } : answered(completeLine(state, actor.contents, host, query));
}

async function newCode(actor: RoomActor, seat: SeatId): Promise<QueryReply> {
  const code = newResumeCode();
  const kept = await actor.setCredential({ seatId: seat, resumeHash: hashSecret(code) });
  return kept.ok ? answered({ resumeCode: code }) : { ok: false, code: kept.code };
}

async function newInvite(actor: RoomActor, asker: SeatId): Promise<QueryReply> {
  const seat = await actor.read(({ seats }) => seats.get(asker));
  if (seat?.role !== 'instructor' || seat.out) return { ok: false, code: 'command/not-allowed' };
  const invite = newSecret();
  const kept = await actor.setInvite(hashSecret(invite));
  return kept.ok ? answered({ invite }) : { ok: false, code: kept.code };
}

function answered(value: unknown): QueryReply {
  return { ok: true, value: value as JsonValue };
}

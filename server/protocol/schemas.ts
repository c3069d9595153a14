import { z } from 'zod';
import { PACES } from '#engine/model/class-lesson';
import { CAPTIONS, type Gift } from '#engine/model/class-state';
import { DESK } from '#engine/model/desk';
import { CONFIDENCES, type PollId } from '#engine/model/poll';
import { REGISTRY_SPEEDS } from '#engine/model/registry-rules';
import type { Audience, UserCommand } from '#engine/room/command';
import { LIMITS } from '#engine/room/limits';
import type { Have, Hello, Query } from './messages';
import type { RecordingSharing } from './recordings';

const seat = z.string().regex(/^s\d{1,5}$/);
const terminal = z.string().regex(/^t\d$/);
const path = z.string().min(1).max(1_000);
/** A little over the room's own limit, so that the room answers with the words for it. */
const line = z.string().max(LIMITS.line + 1);
/** What people paste. No longer than a message can be: the room answers what is too long for it, in words. */
const long = z.string();

/** What one person says to others; the room cleans it and answers where it is too long. */
const said = z.string().max(4 * LIMITS.hint);
const name = z.string().max(2_000);
const audience: z.ZodType<Audience> = z.union([z.literal('all'), z.array(seat).max(LIMITS.seats)]);
const reference = z.string().min(1).max(300);

const gift: z.ZodType<Gift> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('image'), reference }),
  z.strictObject({
    kind: z.literal('start'),
    start: z.strictObject({
      fresh: z.boolean(),
      files: z.array(z.strictObject({ path, content: z.string().max(LIMITS.file + 1) })).max(LIMITS.gift),
      images: z.array(reference).max(LIMITS.gift),
      lines: z.array(line).max(LIMITS.gift),
    }),
  }),
]);

const index = z.int().min(0).max(LIMITS.lessonSteps);
/** A step's name in its lesson. */
const step = z.string().regex(/^[a-z0-9-]{1,64}$/);
const claim = z.int().min(1).max(200);
const poll = z.string().regex(/^(step:[a-z0-9-]{1,64}|claim:[1-9]\d{0,2})$/) as unknown as z.ZodType<PollId>;
const time = z.number().min(0).max(Number.MAX_SAFE_INTEGER);
const count = z.int().min(0).max(LIMITS.lessonSteps);

const userCommand: z.ZodType<UserCommand> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('terminal.enter'),
    host: seat,
    terminal,
    line: long,
    columns: z.int().min(1).max(2_000).optional(),
  }),
  z.strictObject({ type: z.literal('terminal.answer'), host: seat, terminal, text: long.nullable() }),
  z.strictObject({ type: z.literal('terminal.interrupt'), host: seat, terminal }),
  z.strictObject({ type: z.literal('terminal.detach'), host: seat, terminal }),
  z.strictObject({ type: z.literal('terminal.open'), host: seat, terminal }),
  z.strictObject({ type: z.literal('terminal.close'), host: seat, terminal }),
  z.strictObject({ type: z.literal('terminal.clear'), host: seat, terminal }),
  z.strictObject({ type: z.literal('files.save'), host: seat, path, content: long }),
  z.strictObject({ type: z.literal('files.remove'), host: seat, path }),
  z.strictObject({ type: z.literal('files.example'), host: seat }),
  z.strictObject({
    type: z.literal('browser.open'),
    host: seat,
    url: z.string().max(2_000),
    form: z.string().max(LIMITS.line).optional(),
  }),
  z.strictObject({
    type: z.literal('class.show-step'),
    lesson: z.string().regex(/^[a-z0-9-]{1,64}$/),
    index: z.int().min(0).max(200),
  }),
  z.strictObject({
    type: z.literal('class.set-registry'),
    rules: z.strictObject({
      speed: z.enum(REGISTRY_SPEEDS),
      hub: z.enum(['open', 'unreachable']),
      pullLimit: z.int().min(0).max(1_000_000).nullable(),
      accounts: z.boolean(),
    }),
  }),
  z.strictObject({ type: z.literal('class.fail-removal'), seat, container: z.string().min(1).max(200) }),
  z.strictObject({ type: z.literal('seat.raise-hand'), up: z.boolean() }),
  z.strictObject({ type: z.literal('seat.flag'), flag: z.enum(['stuck', 'done']).nullable() }),
  z.strictObject({ type: z.literal('seat.want-help'), wanted: z.boolean() }),
  z.strictObject({ type: z.literal('seat.share'), sharing: z.boolean() }),
  z.strictObject({ type: z.literal('host.undo') }),
  z.strictObject({ type: z.literal('host.reset'), seats: audience }),
  z.strictObject({ type: z.literal('lesson.move'), index }),
  z.strictObject({ type: z.literal('lesson.hint'), step }),
  z.strictObject({ type: z.literal('lesson.set-up'), step, to: audience }),
  z.strictObject({
    type: z.literal('poll.answer'),
    poll,
    option: z.int().min(0).max(LIMITS.options),
    confidence: z.enum(CONFIDENCES),
  }),
  z.strictObject({ type: z.literal('poll.reflect'), poll, text: long }),
  z.strictObject({
    type: z.literal('seat.bring'),
    lessons: z.array(z.strictObject({ lesson: step, done: count, steps: count, at: time })).max(LIMITS.broughtLessons),
  }),
  z.strictObject({
    type: z.literal('lesson.open'),
    text: long,
    pace: z.enum(PACES),
    partly: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('lesson.close') }),
  z.strictObject({ type: z.literal('lesson.set-pace'), pace: z.enum(PACES) }),
  z.strictObject({ type: z.literal('lesson.pause'), paused: z.boolean() }),
  z.strictObject({ type: z.literal('lesson.skip'), step, skipped: z.boolean() }),
  z.strictObject({ type: z.literal('lesson.repeat'), step }),
  z.strictObject({ type: z.literal('lesson.help'), to: audience }),
  z.strictObject({ type: z.literal('poll.open'), poll, round: z.union([z.literal(1), z.literal(2)]) }),
  z.strictObject({ type: z.literal('poll.close'), poll }),
  z.strictObject({ type: z.literal('poll.show'), poll, shown: z.boolean() }),
  z.strictObject({
    type: z.literal('claims.lay-out'),
    cards: z.array(claim).max(100).optional(),
    current: claim.nullable().optional(),
    shown: z.boolean().optional(),
    table: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('claims.weigh'), claim: z.union([claim, z.literal('all')]) }),
  z.strictObject({ type: z.literal('class.lock'), locked: z.boolean() }),
  z.strictObject({ type: z.literal('class.freeze'), message: said.nullable() }),
  z.strictObject({ type: z.literal('class.spotlight'), seat: seat.nullable() }),
  z.strictObject({
    type: z.literal('class.set'),
    settings: z.strictObject({
      captions: z.enum(CAPTIONS),
      namesVisible: z.boolean(),
      lateJoining: z.enum(['takes-part', 'watches', 'refused']),
      watchOnly: z.boolean(),
    }),
  }),
  z.strictObject({ type: z.literal('class.hint'), to: audience, text: said.nullable() }),
  z.strictObject({ type: z.literal('class.give'), to: audience, gift }),
  z.strictObject({ type: z.literal('class.lower-hands'), of: audience }),
  z.strictObject({ type: z.literal('class.mark'), text: said }),
  z.strictObject({ type: z.literal('seat.rename'), seat, name }),
  z.strictObject({ type: z.literal('seat.send-out'), seat, how: z.enum(['kicked', 'banned']) }),
  z.strictObject({ type: z.literal('seat.readmit'), seat }),
  z.strictObject({ type: z.literal('seat.set-watching'), seat, watching: z.boolean() }),
  z.strictObject({ type: z.literal('room.close') }),
]);

export const commandEnvelope = z.strictObject({
  clientSeq: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  command: userCommand,
});

export const have: z.ZodType<Have> = z.strictObject({
  seq: z.int().min(0),
  counts: z
    .record(z.union([seat, z.literal(DESK)]), z.int().min(0))
    .refine((counts) => Object.keys(counts).length <= LIMITS.seats),
  words: z.int().min(0).optional(),
});

export const hello: z.ZodType<Hello> = z.strictObject({
  room: z.string().min(1).max(64),
  seat: z.strictObject({ id: seat, secret: z.string().min(1).max(100) }).optional(),
  client: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  have,
});

/** Whose files are asked for: see `Query`. */
const target = z.string().min(1).max(100);

export const query: z.ZodType<Query> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('complete'),
    host: seat.optional(),
    terminal,
    line,
    cursor: z
      .int()
      .min(0)
      .max(LIMITS.line + 1),
  }),
  z.strictObject({ type: z.literal('file'), seat, target, path }),
  z.strictObject({ type: z.literal('folder'), seat, target, path }),
  z.strictObject({ type: z.literal('layer'), seat, target }),
  z.strictObject({ type: z.literal('resume-code') }),
  z.strictObject({ type: z.literal('invite') }),
  z.strictObject({ type: z.literal('evidence'), claims: z.array(claim).max(100).optional() }),
  z.strictObject({ type: z.literal('lesson'), id: step }),
  z.strictObject({ type: z.literal('lesson-mistakes'), text: long }),
]);

export const watch = z.strictObject({ seats: z.array(seat).max(12), have });

export const openRoom = z.strictObject({
  title: z.string().max(200).optional(),
  name: z.string().max(400).optional(),
  teacherKey: z.string().max(200).optional(),
  kind: z.literal('solo').optional(),
});

/** From which moment and whose host somebody goes on alone: the number of the last event that has happened. */
export const branchRoom = z.strictObject({ seq: z.number().int().min(1).max(1e9), seat });

/** How long a recording may be kept, in days. */
const keepDays = z.int().min(1).max(3_650);

export const recordingSharing: z.ZodType<RecordingSharing> = z.strictObject({
  visibility: z.enum(['private', 'link', 'listed']),
  names: z.enum(['own', 'hidden']),
  benches: z.boolean(),
  keepDays: keepDays.nullable(),
});

export const eraseSeat = z.strictObject({ seat });

export const joinRoom = z.strictObject({ name, invite: z.string().max(100).optional() });

export const resumeSeat = z.strictObject({ resumeCode: z.string().max(64) });

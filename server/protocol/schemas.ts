import { z } from 'zod';
import { REGISTRY_SPEEDS } from '#engine/model/registry-rules';
import type { UserCommand } from '#engine/room/command';
import { LIMITS } from '#engine/room/limits';
import type { Have, Hello, Query } from './messages';

const seat = z.string().regex(/^s\d{1,5}$/);
const terminal = z.string().regex(/^t\d$/);
const path = z.string().min(1).max(1_000);
/** A little over the room's own limit, so that the room answers with the words for it. */
const line = z.string().max(LIMITS.line + 1);

const userCommand: z.ZodType<UserCommand> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('terminal.enter'),
    host: seat,
    terminal,
    line,
    columns: z.int().min(1).max(2_000).optional(),
  }),
  z.strictObject({ type: z.literal('terminal.answer'), host: seat, terminal, text: line.nullable() }),
  z.strictObject({ type: z.literal('terminal.interrupt'), host: seat, terminal }),
  z.strictObject({ type: z.literal('terminal.detach'), host: seat, terminal }),
  z.strictObject({ type: z.literal('terminal.open'), host: seat, terminal }),
  z.strictObject({ type: z.literal('terminal.close'), host: seat, terminal }),
  z.strictObject({ type: z.literal('terminal.clear'), host: seat, terminal }),
  z.strictObject({ type: z.literal('files.save'), host: seat, path, content: z.string().max(LIMITS.file + 1) }),
  z.strictObject({ type: z.literal('files.remove'), host: seat, path }),
  z.strictObject({ type: z.literal('files.example'), host: seat }),
  z.strictObject({ type: z.literal('browser.open'), host: seat, url: z.string().max(2_000) }),
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
  z.strictObject({ type: z.literal('room.close') }),
]);

export const commandEnvelope = z.strictObject({
  clientSeq: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  command: userCommand,
});

export const have: z.ZodType<Have> = z.strictObject({
  seq: z.int().min(0),
  counts: z.record(seat, z.int().min(0)).refine((counts) => Object.keys(counts).length <= LIMITS.seats),
});

export const hello: z.ZodType<Hello> = z.strictObject({
  room: z.string().min(1).max(64),
  seat: z.strictObject({ id: seat, secret: z.string().min(1).max(100) }).optional(),
  client: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  have,
});

export const query: z.ZodType<Query> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('complete'),
    terminal,
    line,
    cursor: z
      .int()
      .min(0)
      .max(LIMITS.line + 1),
  }),
  z.strictObject({ type: z.literal('file'), seat, target: z.string().min(1).max(64), path }),
  z.strictObject({ type: z.literal('folder'), seat, target: z.string().min(1).max(64), path }),
  z.strictObject({ type: z.literal('resume-code') }),
]);

export const watch = z.strictObject({ seats: z.array(seat).max(12), have });

export const openRoom = z.strictObject({
  title: z.string().max(200).optional(),
  name: z.string().max(400).optional(),
  teacherKey: z.string().max(200).optional(),
});

export const joinRoom = z.strictObject({ name: z.string().max(2_000) });

export const resumeSeat = z.strictObject({ resumeCode: z.string().max(64) });

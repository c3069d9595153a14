import type { z } from 'zod';
import { FILE_LIMITS, type MistakeReason } from '#engine/recording/file-mistake';
import { jsonSize } from './json-size';
import { Mistake } from './mistake';

const TEXT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A line's text. @throws Mistake */
export function decoded(bytes: Uint8Array): string {
  try {
    return TEXT.decode(bytes);
  } catch {
    throw new Mistake('not-json', 'this is no UTF-8');
  }
}

/** Whoever goes through a value calls itself for each: what is nested deeper than that would be more than the stack holds. */
const MOST_NESTED = 500;

/** Its value as JSON. @throws Mistake */
export function parsed(text: string, reason: MistakeReason): unknown {
  // Each array has a beginning and an end.
  if (text.length > 2 * MOST_NESTED) {
    const { depth, values } = jsonSize(text, FILE_LIMITS.values);
    if (depth > MOST_NESTED) throw new Mistake('too-large', `nested more than ${MOST_NESTED} times`);
    if (values > FILE_LIMITS.values) throw new Mistake('too-large', `a line of more than ${FILE_LIMITS.values} values`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Mistake(reason, shortened(text));
  }
}

/** The value, of the shape that it must have. @throws Mistake */
export function valid<T>(schema: z.ZodType<T>, value: unknown, reason: MistakeReason): T {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  throw new Mistake(reason, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

/** As much of what was found as is told. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

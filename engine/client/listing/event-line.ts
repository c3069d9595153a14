import type { DaemonEvent } from '../../model/daemon-event';
import { byBytes, GoMap, GoStruct, type Member } from '../template/go-value';

/** Events of one decision have one time here; a real engine's are some microseconds apart. */
const STEP = 9_173;
const MOST_STEPS = 100;

/** When an event was, to the nanosecond: the `nth` of its millisecond, counted from 0. */
export interface Instant {
  /** Milliseconds since 1970. */
  at: number;
  nth: number;
}

/** `2026-11-21T02:20:02.080222061Z container die 63d7… (exitCode=137, image=busybox, name=i2)` */
export function eventLine({ type, action, id, attributes }: DaemonEvent, { at, nth }: Instant): string {
  const time = new Date(at).toISOString().replace('Z', `${String(nanoseconds(nth)).padStart(6, '0')}Z`);
  const sorted = Object.entries(attributes).sort(([a], [b]) => byBytes(a, b));
  const told = sorted.length > 0 ? ` (${sorted.map(([key, value]) => `${key}=${value}`).join(', ')})` : '';
  return `${time} ${type} ${action} ${id}${told}`;
}

/** What a template sees; fields that are empty are not in its JSON (docker-facts §8.6). */
export function eventStruct({ type, action, id, attributes }: DaemonEvent, { at, nth }: Instant): GoStruct {
  const map = new Map(Object.entries(attributes));
  const old = type === 'container' || type === 'image';
  const actor = new GoStruct(
    null,
    new Map<string, Member>([
      ['ID', () => id],
      ['Attributes', () => new GoMap(map, '')],
    ]),
  );
  return new GoStruct(
    null,
    new Map<string, Member>([
      ['Status', () => (old ? action : '')],
      ['ID', () => (old ? id : '')],
      ['From', () => (type === 'container' ? (map.get('image') ?? '') : '')],
      ['Type', () => type],
      ['Action', () => action],
      ['Actor', () => actor],
      ['Scope', () => 'local'],
      ['Time', () => Math.floor(at / 1000)],
      ['TimeNano', () => at * 1e6 + nanoseconds(nth)],
    ]),
    new Map(),
    { names: JSON_NAMES, omitEmpty: OMITTED },
  );
}

const OMITTED: ReadonlySet<string> = new Set(['Status', 'ID', 'From']);

const JSON_NAMES: ReadonlyMap<string, string> = new Map([
  ['Status', 'status'],
  ['ID', 'id'],
  ['From', 'from'],
  ['Scope', 'scope'],
  ['Time', 'time'],
  ['TimeNano', 'timeNano'],
]);

function nanoseconds(nth: number): number {
  return (Math.min(nth, MOST_STEPS) + 1) * STEP;
}

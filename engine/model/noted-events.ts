import type { DaemonEvent } from './daemon-event';

/** How many events a daemon remembers for `docker events --since`; Docker's own number. */
export const REMEMBERED_EVENTS = 256;

/** What one decision had to tell. Kept together, as hosts remember hundreds of events and a class has hundreds of hosts. */
export interface NotedEvents {
  /** Milliseconds since 1970. */
  at: number;
  events: readonly DaemonEvent[];
}

/** Beyond this many events a decision is a large one. */
const MANY = 8;

/**
 * Adds at the end, in place. What need not be remembered is forgotten now and then only, since looking at the oldest
 * each time would fetch them from far away in memory for nothing.
 */
export function remember(noted: NotedEvents[], at: number, events: readonly DaemonEvent[]): void {
  noted.push({ at, events });
  if (noted.length >= 2 * REMEMBERED_EVENTS || events.length > MANY) noted.splice(0, firstRemembered(noted));
}

/** The oldest decision of which something is remembered. */
function firstRemembered(noted: readonly NotedEvents[]): number {
  let first = noted.length;
  for (let count = 0; first > 0 && count < REMEMBERED_EVENTS; ) {
    first -= 1;
    count += noted[first]?.events.length ?? 0;
  }
  return first;
}

export interface RememberedEvent {
  /** Milliseconds since 1970. */
  at: number;
  event: DaemonEvent;
  /** Counts, from 0, what was told in the same millisecond, so that an event has the same time whoever asks. */
  nth: number;
}

/** What is still remembered, oldest first. */
export function remembered(noted: readonly NotedEvents[]): RememberedEvent[] {
  const all: RememberedEvent[] = [];
  for (const { at, events } of noted) {
    for (const event of events) {
      const before = all.at(-1);
      all.push({ at, event, nth: before?.at === at ? before.nth + 1 : 0 });
    }
  }
  return all.slice(-REMEMBERED_EVENTS);
}

import type { DaemonEvent } from '../../model/daemon-event';
import { ok, type Result, refuse } from '../../model/result';
import type { NotedEvent } from '../../model/room-state';
import type { DaemonContext } from '../context';
import { type EventFilters, eventFilter } from './event-filter';

/** A time as the client sent it, and in milliseconds since 1970. */
export interface SentTime {
  text: string;
  at: number;
}

export interface EventsRequest {
  since: SentTime | null;
  until: SentTime | null;
  filters: EventFilters;
}

export interface Watch {
  /**
   * What is still remembered of the time asked for, oldest first; none when no time is asked for. `nth` counts, from 0,
   * what was told in the same millisecond, so that an event has the same time whoever asks.
   */
  past: readonly (NotedEvent & { nth: number })[];
  /** True when `until` is over: there is nothing to wait for. */
  over: boolean;
  fits: (event: DaemonEvent) => boolean;
}

/** `GET /events` (docker-facts §3.3): what was, and what to look for in what comes. */
export function watchEvents({ own, tx }: DaemonContext, { since, until, filters }: EventsRequest): Result<Watch> {
  if (until && since && until.at < since.at) {
    return refuse(400, `\`since\` time (${since.text}) cannot be after \`until\` time (${until.text})`);
  }
  const fits = eventFilter(filters);
  const from = since?.at ?? Number.NEGATIVE_INFINITY;
  const to = until?.at ?? Number.POSITIVE_INFINITY;
  const past =
    since || until ? [...numbered(own.noted)].filter(({ at, event }) => at >= from && at <= to && fits(event)) : [];
  return ok({ past, over: until !== null && until.at < tx.now, fits });
}

function* numbered(noted: readonly NotedEvent[]): Generator<NotedEvent & { nth: number }> {
  let nth = 0;
  let before = Number.NaN;
  for (const { at, event } of noted) {
    nth = at === before ? nth + 1 : 0;
    before = at;
    yield { at, event, nth };
  }
}

import type { DaemonEvent } from '../../model/daemon-event';
import { type RememberedEvent, remembered } from '../../model/noted-events';
import { ok, type Result, refuse } from '../../model/result';
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
  /** What is still remembered of the time asked for, oldest first; none when no time is asked for. */
  past: readonly RememberedEvent[];
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
  const asked = since || until ? remembered(own.noted) : [];
  const past = asked.filter(({ at, event }) => at >= from && at <= to && fits(event));
  return ok({ past, over: until !== null && until.at < tx.now, fits });
}

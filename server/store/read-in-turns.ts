import { mayGoOn } from './may-go-on';
import type { ReadingTurns } from './reading-turns';
import type { RoomStore, StoredEvent } from './room-store';

/** Events of a page: what is made of them takes milliseconds. */
const PAGE = 200;
/** Of them, however many they are: a line that somebody made to be long is the only one of its page. */
const PAGE_BYTES = 1_000_000;

export interface LogStretch {
  roomId: string;
  /** Numbers: events after this one, up to and with that one. */
  after: number;
  upTo?: number;
}

/**
 * What `use` makes of the pages of a log, ascending, none of them empty; each page is read and used in a turn. Whoever
 * takes what was made as slowly as they like holds nobody up. Rejects as the store does.
 */
export async function* readInTurns<T>(
  store: RoomStore,
  turns: ReadingTurns,
  { roomId, after, upTo = Number.POSITIVE_INFINITY }: LogStretch,
  use: (page: StoredEvent[]) => T,
): AsyncGenerator<T> {
  for (let seq = after; seq < upTo; ) {
    const limit = Math.min(PAGE, upTo - seq);
    const page = await turns.take(async () => {
      const events = await store.readEvents(roomId, seq, limit, PAGE_BYTES);
      const last = events.at(-1);
      return last && { made: use(events), last: last.seq, goesOn: mayGoOn(events, limit, PAGE_BYTES) };
    });
    if (!page) return;
    yield page.made;
    if (!page.goesOn) return;
    seq = page.last;
  }
}

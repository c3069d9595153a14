import { stringify } from 'csv-stringify/sync';
import { EVENT_HEADS, EventRows } from '#engine/results/event-rows';
import { readEvent } from '#engine/room/event-codec';
import { type LogStretch, readInTurns } from '#server/store/read-in-turns';
import type { ReadingTurns } from '#server/store/reading-turns';
import type { RoomStore } from '#server/store/room-store';
import { csvOptions, type Separator } from './csv-options';

interface Wanted extends LogStretch {
  /** Whether what terminals print has rows, too. */
  output: boolean;
  separator: Separator;
}

/** The text of a table of a room's log, page by page as it is taken; each page is read and written in a turn. */
export async function* eventTable(
  store: RoomStore,
  turns: ReadingTurns,
  { output, separator, ...stretch }: Wanted,
): AsyncGenerator<string> {
  const options = csvOptions(separator);
  yield stringify([[...EVENT_HEADS]], options);
  const table = new EventRows(output);
  yield* readInTurns(store, turns, stretch, (page) => {
    const rows = page.flatMap(({ seq, at, body }) => table.rows(seq, at, readEvent(body)));
    return stringify(rows, { ...options, bom: false });
  });
}

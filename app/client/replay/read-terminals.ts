import type { SeatId } from '#engine/model/room-state';
import { asciicast } from '#engine/recording/asciicast';
import type { RecordedEvent } from '#engine/recording/recorded-event';
import { terminalFeed } from '#engine/recording/terminal-feed';
import { fileStem } from '../../ui/parts/file-stem';
import type { ExportedTerminal, TerminalExports } from '../../ui/recording/terminal-exports';
import { concernsTerminals } from './concerns-terminals';
import type { RecordingLog } from './recording-log';
import { Slices } from './slices';

/** How long the page is held at a time, in milliseconds. */
const SLICE_MS = 8;
/** Events that are passed between two looks at the clock. */
const STRIDE = 64;
/** Seconds that a pause has at most where pauses are shortened. */
const SHORT_PAUSE = 2;

/** Reads the terminals of one seat from the whole of a recording, a little at a time. */
export function readTerminals(log: RecordingLog): TerminalExports['read'] {
  return (seat, tell) => {
    const events: RecordedEvent[] = [];
    let position = 0;
    const slices = new Slices(SLICE_MS, (late) => {
      while (position < log.count) {
        const place = log.placeOf(position);
        const segment = place && log.segment(place.index);
        // Goes on when the segment has come.
        if (!place || !segment) return 'done';
        const index = position - place.start;
        if (segment.ownerOf(index) === seat && concernsTerminals(segment.typeOf(index))) {
          events.push(segment.event(index));
        }
        position += 1;
        if (position % STRIDE === 0 && late()) break;
      }
      if (position < log.count) {
        tell({ share: position / log.count });
        return 'more';
      }
      unsubscribe();
      tell({ terminals: terminalsOf(log, seat, events) });
      return 'done';
    });
    const unsubscribe = log.subscribe(() => slices.start());
    slices.start();
    return () => {
      unsubscribe();
      slices.stop();
    };
  };
}

function terminalsOf(log: RecordingLog, seat: SeatId, events: readonly RecordedEvent[]): ExportedTerminal[] {
  const { header, overview } = log.manifest;
  const nameOf = (one: SeatId) => overview.seats.find(({ id }) => id === one)?.name ?? '';
  // One in which nobody has typed is not worth a file.
  const used = events.flatMap(([, , event]) => (event.type === 'terminal.entered' ? [event.terminal] : []));
  return [...new Set(used)].sort().flatMap((id) => {
    const feed = terminalFeed(events, seat, id);
    if (!feed) return [];
    const title = [header.room.title, nameOf(seat)].filter((part) => part !== '').join(' – ');
    return {
      id,
      cast: ({ version, shortPauses }) => {
        const text = asciicast(feed, { version, title, nameOf, ...(shortPauses && { idleLimit: SHORT_PAUSE }) });
        return {
          name: `${fileStem(header.room.title, nameOf(seat), id)}.cast`,
          content: new Blob([text], { type: 'application/x-asciicast' }),
        };
      },
    };
  });
}

import type { RoomEvent } from '#engine/room/events';
import { lastComplaint } from '#engine/room/last-complaint';
import type { ReplaySearch, SearchHit } from '../../ui/replay/replay-model';
import type { RecordedSegment } from './recorded-segment';
import type { RecordingLog } from './recording-log';
import { Slices } from './slices';

/** How long it looks before the page gets its turn, in milliseconds. */
const SLICE_MS = 8;
/** How many events are looked at between two looks at the clock. */
const STRIDE = 64;
/** Letters of a hit that are shown. */
const SHOWN = 200;

/** Looks for commands and errors in the terminals that a recording holds, from its beginning to its end. */
export function searchRecording(log: RecordingLog): ReplaySearch {
  return (query, tell) => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const hits: SearchHit[] = [];
    if (words.length === 0) {
      tell(hits, true);
      return () => {};
    }
    let position = 0;
    let told = 0;
    const slices = new Slices(SLICE_MS, (late) => {
      while (position < log.count) {
        const place = log.placeOf(position);
        const segment = place && log.segment(place.index);
        // Goes on when the segment has come.
        if (!segment) return 'done';
        const hit = hitAt(segment, position - place.start, words);
        if (hit) hits.push({ ...hit, at: Math.max(0, hit.at - log.manifest.overview.start) });
        position += 1;
        if (position % STRIDE === 0 && late()) break;
      }
      const done = position >= log.count;
      if (done || hits.length > told) tell([...hits], done);
      told = hits.length;
      if (done) unsubscribe();
      return done ? 'done' : 'more';
    });
    const unsubscribe = log.subscribe(() => slices.start());
    slices.start();
    return () => {
      unsubscribe();
      slices.stop();
    };
  };
}

/** A line that was typed, or what was said on stderr, with all of the words in it. */
function hitAt(segment: RecordedSegment, index: number, words: readonly string[]): SearchHit | null {
  const type = segment.typeOf(index);
  const seat = segment.ownerOf(index);
  if (seat === null || (type !== 'terminal.entered' && type !== 'terminal.printed')) return null;
  const [seq, , event] = segment.event(index);
  const text = textOf(event)?.slice(0, SHOWN);
  const letters = text?.toLowerCase() ?? '';
  if (!text || !words.every((word) => letters.includes(word))) return null;
  return { seq, at: segment.at(index), seat, kind: type === 'terminal.entered' ? 'command' : 'error', text };
}

function textOf(event: RoomEvent): string | null {
  if (event.type === 'terminal.entered') return event.line.trim().split('\n')[0] ?? null;
  if (event.type === 'terminal.printed' && event.kind === 'stderr') return lastComplaint(event.text);
  return null;
}

import type { LogLine } from '../../model/room-state';
import type { LogRotation } from './log-rotation';

/** What a line of json-file has besides its text: the names, the stream and the time to the nanosecond. */
const FRAME = 67;

/** What is left of a log: a full file is put away before the next line, and the oldest beyond those kept is gone. */
export function rotatedLog(lines: readonly LogLine[], { maxSize, maxFiles }: LogRotation): readonly LogLine[] {
  /** Where each file begins. */
  const begins = [0];
  let size = 0;
  for (const [at, { text }] of lines.entries()) {
    if (size >= maxSize) {
      begins.push(at);
      size = 0;
    }
    size += FRAME + JSON.stringify(text).length;
  }
  const first = begins.at(-maxFiles) ?? 0;
  return first === 0 ? lines : lines.slice(first);
}

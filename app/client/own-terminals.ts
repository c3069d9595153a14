import type { TerminalExports } from '../ui/recording/terminal-exports';
import { HttpSource } from './replay/http-source';
import { readTerminals } from './replay/read-terminals';
import { RecordingLog } from './replay/recording-log';
import { heldSeat } from './seat-keeper';

/**
 * The terminals of the seat that this browser has in a class, from its recording; null where there are none.
 *
 * @throws RecordingRefused
 */
export async function ownTerminals(code: string): Promise<TerminalExports | null> {
  const grant = heldSeat(code);
  if (!grant) return null;
  const source = new HttpSource(grant.room.id);
  const manifest = await source.manifest();
  const { header, overview } = manifest;
  const seats = overview.seats.filter(({ id }) => id === grant.seat);
  if (seats.length === 0 || (header.privates !== 'all' && !header.privates.includes(grant.seat))) return null;
  return { seats, first: grant.seat, read: readTerminals(new RecordingLog(source, manifest)) };
}

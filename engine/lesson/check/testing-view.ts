import type { SeatId } from '../../model/room-state';
import type { TestClass } from '../../room/testing-class';
import { Tx } from '../../room/tx';
import { type EndedLine, type HostView, hostView } from './host-view';

/** What a condition is looked for in, between two decisions of a class. */
export function viewOf({ room, now }: TestClass, seat: SeatId, line: EndedLine | null = null): HostView {
  const random = (bytes: number) => new Uint8Array(bytes);
  return hostView(new Tx(room.state, { now, random, blobs: room.blobs }), seat, line);
}

/** A line that has ended. */
export function ended(line: string, { exitCode = 0, printed = '' } = {}): EndedLine {
  return { line, exitCode, printed: () => printed };
}

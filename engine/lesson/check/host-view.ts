import { type DaemonContext, daemonContext } from '../../daemon/context';
import type { Condition } from '../../model/check';
import type { SeatId } from '../../model/room-state';
import type { Tx } from '../../room/tx';

/** What a condition is looked for in: one seat's host, its files, and the line that has just ended there. */
export interface HostView extends DaemonContext {
  /** Null: no line has ended. */
  readonly line: EndedLine | null;
  /** What was found out in this decision already of conditions that are the same for everybody. */
  readonly shared: Map<Condition, boolean>;
}

/** A line that was typed at the prompt of a terminal, and what became of it. */
export interface EndedLine {
  line: string;
  exitCode: number;
  /** All that it printed and that is still on the screen. */
  printed(): string;
}

/** @throws for a seat that has no host. */
export function hostView(
  tx: Tx,
  seat: SeatId,
  line: EndedLine | null = null,
  shared: Map<Condition, boolean> = new Map(),
): HostView {
  return { ...daemonContext(tx, seat), line, shared };
}

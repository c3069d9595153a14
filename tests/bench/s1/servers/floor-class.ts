import { isPrivate } from '#engine/room/events';
import type { TracedCommand, TracedEvent } from '../trace';

/** How a floor sends: one message an event, to everybody or to the owner of a seat. */
export interface FloorWire {
  everybody(message: FloorMessage): void;
  owner(seat: string, message: FloorMessage): void;
}

/** Number of the event among those of its kind, from 1, and the event. */
export type FloorMessage = [number: number, at: number, event: TracedEvent['event']];

/** What a floor does with a command: nothing but look up what it leads to, and send that. */
export class FloorClass {
  private readonly commands: Map<string, TracedCommand>;
  private sent = 0;
  private readonly sentTo = new Map<string, number>();

  constructor(trace: readonly TracedCommand[]) {
    this.commands = new Map(trace.map((command) => [`${command.seat}/${command.clientSeq}`, command]));
  }

  take(seat: string, clientSeq: number, wire: FloorWire): void {
    const command = this.commands.get(`${seat}/${clientSeq}`);
    if (!command) throw new Error(`no command ${clientSeq} of ${seat} in the trace`);
    for (const { at, event } of command.events) {
      if (isPrivate(event)) {
        const number = (this.sentTo.get(event.seat) ?? 0) + 1;
        this.sentTo.set(event.seat, number);
        wire.owner(event.seat, [number, at, event]);
      } else {
        this.sent += 1;
        wire.everybody([this.sent, at, event]);
      }
    }
  }
}

import { EvidenceFold } from '#engine/claims/evidence/evidence-fold';
import type { Finding } from '#engine/model/claims-board';
import { readEvent } from '#engine/room/event-codec';
import { readLog } from '#server/store/read-log';
import type { RoomStore } from '#server/store/room-store';

/**
 * What a class's own doing says of claims, read from its stored log beside the room's writer, which goes on meanwhile.
 * Nothing is read before somebody asks; whoever asks again waits only for what has happened since.
 */
export class ClassEvidence {
  private fold = new EvidenceFold();
  private last: Promise<unknown> = Promise.resolve();
  /** The reading that has not begun: whoever asks meanwhile waits for the same. */
  private next: Promise<void> | null = null;

  constructor(
    private readonly store: RoomStore,
    private readonly roomId: string,
  ) {}

  /** The findings of each of these claims, as everything stands that was stored before. Rejects when the log cannot be read. */
  async of(claims: readonly number[]): Promise<ReadonlyMap<number, readonly Finding[]>> {
    this.next ??= this.reading();
    await this.next;
    return new Map(claims.map((claim) => [claim, this.fold.findings(claim)]));
  }

  private reading(): Promise<void> {
    const reading = this.last.then(() => {
      this.next = null;
      return this.catchUp();
    });
    this.last = reading.catch(() => {});
    return reading;
  }

  private async catchUp(): Promise<void> {
    try {
      for await (const events of readLog(this.store, this.roomId, this.fold.seq)) {
        for (const { seq, at, body } of events) this.fold.note(seq, at, readEvent(body));
      }
    } catch (error) {
      // An event may have been taken by half.
      this.fold = new EvidenceFold();
      throw error;
    }
  }
}

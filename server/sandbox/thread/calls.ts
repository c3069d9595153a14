import type { CallAnswer } from '#engine/room/effects';

/** Calls that a run has made to the room and that are not answered yet. */
export class Calls {
  private readonly waiting = new Map<number, (answer: CallAnswer | null) => void>();
  private count = 0;

  /** Asks the room; null when the run ends before the answer. */
  ask(send: (callId: number) => void): Promise<CallAnswer | null> {
    this.count += 1;
    const callId = this.count;
    return new Promise((resolve) => {
      this.waiting.set(callId, resolve);
      send(callId);
    });
  }

  answered(callId: number, answer: CallAnswer): void {
    const resolve = this.waiting.get(callId);
    this.waiting.delete(callId);
    resolve?.(answer);
  }

  giveUp(): void {
    for (const resolve of this.waiting.values()) resolve(null);
    this.waiting.clear();
  }

  get some(): boolean {
    return this.waiting.size > 0;
  }
}

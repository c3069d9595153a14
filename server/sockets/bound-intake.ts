import type { Metrics } from '#server/room/metrics';

/** Characters that a connection may send at once, and in how many milliseconds it has as many again. */
const MOST = 2_500_000;
const REFILL_MS = 10_000;
/** A handshake asks the store; it counts as much as this many characters. */
const HANDSHAKE = 100_000;
/** As Socket.IO writes the packet that asks to be let in. */
const CONNECT = '0';

/** What is needed of an Engine.IO connection, which is there before anybody is let in. */
interface Wire {
  on(event: 'packet', listener: (packet: { data?: unknown }) => void): unknown;
  close(discard: boolean): void;
}

/**
 * Ends a connection that sends far more than any screen does. Messages are limited by their number where they are
 * answered, but the largest are read and parsed before that, and those of strangers are answered by nobody.
 */
export function boundIntake(wire: Wire, metrics: Metrics, clock: () => number = () => performance.now()): void {
  let left = MOST;
  let at = clock();
  wire.on('packet', ({ data }) => {
    const now = clock();
    left = Math.min(MOST, left + ((now - at) / REFILL_MS) * MOST) - cost(data);
    at = now;
    if (left >= 0) return;
    metrics.refused.inc({ code: 'message/too-many' });
    wire.close(true);
  });
}

function cost(data: unknown): number {
  if (typeof data === 'string') return data.length + (data.startsWith(CONNECT) ? HANDSHAKE : 0);
  return data instanceof Uint8Array ? data.length : 0;
}

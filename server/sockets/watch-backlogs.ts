import type { Connection } from './connection';

const EVERY_MS = 250;
/** Packets and bytes that may wait for one connection before it gets no more frames. */
const MOST_PACKETS = 128;
const MOST_BYTES = 2_000_000;
/** With so many its connection is ended: answers go on, to a screen that asks and does not read. */
const TOO_MANY_BYTES = 32_000_000;

/**
 * Socket.IO's write buffers have no bound. This looks at them now and then: a screen that has stopped reading is cut off
 * from frames, and when its buffer has drained it is brought up to date. Answers how to stop.
 */
export function watchBacklogs(connections: () => Iterable<Connection>): () => void {
  const timer = setInterval(() => {
    for (const connection of connections()) {
      const { packets, bytes } = backlog(connection);
      if (bytes > TOO_MANY_BYTES) connection.drop();
      else if (!connection.lagging && (packets > MOST_PACKETS || bytes > MOST_BYTES)) connection.lag();
      else if (connection.lagging && packets === 0 && bytes === 0) void connection.recover();
    }
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function backlog({ socket }: Connection): { packets: number; bytes: number } {
  const { conn } = socket;
  const waiting = (conn as unknown as { writeBuffer?: { data?: string | Uint8Array }[] }).writeBuffer ?? [];
  const webSocket = (conn.transport as unknown as { socket?: { bufferedAmount?: number } } | undefined)?.socket;
  // Packets wait in the one until the other has been sent.
  const bytes = waiting.reduce((sum, { data }) => sum + (data?.length ?? 0), webSocket?.bufferedAmount ?? 0);
  return { packets: waiting.length, bytes };
}

import type { IncomingMessage } from 'node:http';

const MOST_BYTES = 64_000;

/** The body of a request as JSON; `value` is undefined when it is none. Stops reading at 64 kB. */
export async function readJson(request: IncomingMessage): Promise<{ value: unknown } | 'too-large'> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return 'too-large';
    chunks.push(chunk);
  }
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { value: undefined };
  }
}

import type { IncomingMessage } from 'node:http';

const MOST_BYTES = 64_000;
/** A body over the limit is read to its end and forgotten, so that the answer arrives; one over this is cut off. */
const PATIENCE_BYTES = 5_000_000;

/** The body of a request as JSON; `value` is undefined when it is none. */
export async function readJson(request: IncomingMessage): Promise<{ value: unknown } | 'too-large'> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > PATIENCE_BYTES) return 'too-large';
    if (bytes <= MOST_BYTES) chunks.push(chunk);
  }
  if (bytes > MOST_BYTES) return 'too-large';
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { value: undefined };
  }
}

import type { BufferEncoding, FileContent } from 'just-bash';

/** How just-bash names the encoding of a text, if it does. */
export type Encoding = { encoding?: BufferEncoding | null } | BufferEncoding | undefined;

/** Bytes as the text that a command asked for. */
export function decodeFile(bytes: Uint8Array, encoding: Encoding): string {
  return Buffer.from(bytes).toString(nodeEncoding(encoding));
}

/** What a command writes, as bytes. */
export function encodeFile(content: FileContent, encoding: Encoding): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, nodeEncoding(encoding)) : content;
}

function nodeEncoding(options: Encoding): Exclude<BufferEncoding, 'binary'> {
  const encoding = (typeof options === 'string' ? options : options?.encoding) ?? 'utf8';
  return encoding === 'binary' ? 'latin1' : encoding;
}

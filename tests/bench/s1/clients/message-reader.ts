import type { PublicMessage } from './class-client';
import { ReadOnce } from './read-once';

/** What a system's bytes say, without the numbering that the load generator gives. */
export type Read = Omit<PublicMessage, 'id' | 'text'>;

/** Reads the messages that come to everybody, each once, and numbers them. Answers null for other messages. */
export class MessageReader {
  /** All there have been. */
  readonly messages: PublicMessage[] = [];
  private readonly once: ReadOnce<PublicMessage | null>;

  constructor(parse: (text: string) => Read | null) {
    this.once = new ReadOnce((bytes) => {
      const text = bytes.toString();
      const read = parse(text);
      if (!read) return null;
      const message = { id: this.messages.length, ...read, text };
      this.messages.push(message);
      return message;
    });
  }

  of(bytes: Buffer): PublicMessage | null {
    return this.once.of(bytes);
  }
}

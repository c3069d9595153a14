import { MESSAGE_BYTES } from '#server/protocol/message-bytes';

/** The rest of a message is for what is sent along. */
const MOST_BYTES = MESSAGE_BYTES - 1_000;

/** Whether a command or a query can be sent at all: a message that is too large ends its connection. */
export function fitsMessage(value: object): boolean {
  return new TextEncoder().encode(JSON.stringify(value)).length <= MOST_BYTES;
}

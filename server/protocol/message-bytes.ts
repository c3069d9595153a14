/** The largest message that a screen may send, in bytes: a connection that sends a larger one is ended. */
export const MESSAGE_BYTES = 1_000_000;

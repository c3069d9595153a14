/** One student's screen of the load generator: it types, and counts what it is shown. */
export interface ClassClient {
  /** Resolves when the screen is in the class. */
  enter(): Promise<void>;
  /** Resolves when the server has answered; false for a refusal. */
  type(clientSeq: number, line: string): Promise<boolean>;
  leave(): void;
}

/** Who is told of what arrives. */
export interface Audience {
  /** Something for everybody. The same object for the same bytes, whichever screen they came to. */
  everybody(message: PublicMessage): void;
  /** Something for this screen alone, with so many events in it. `text` is kept for the judge, where it matters. */
  own(events: number, text: string | null): void;
  /** Every message, of whatever kind, with its length in bytes (0 where a client library hides it). */
  arrived(bytes: number): void;
}

/** A message to everybody, read once. */
export interface PublicMessage {
  /** Its place among the messages of the round, from 0. */
  id: number;
  /** The range it covers in the system's own numbering; the next one goes on with `last + 1`. */
  first: number;
  last: number;
  events: number;
  /** The seats whose containers it shows a change of. */
  seats: string[];
  text: string;
}

export interface Ticket {
  port: number;
  seat: string;
  student: number;
  /** Drydock's room and secret. */
  grant: { room: string; secret: string } | null;
}

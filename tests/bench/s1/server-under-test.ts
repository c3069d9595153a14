import type { SeatGrant } from '#server/protocol/messages';
import type { TracedCommand } from './trace';

/** What every measured server can be asked over its channel to the bench. */
export type ServerUnderTest = {
  /** Opens a class of so many students and says how they get in. Floors and peers are given what the commands lead to. */
  open(input: { students: number; trace: TracedCommand[] }): Promise<OpenedClass>;
  /** Processor time that the whole process has used so far, in microseconds, user and system. */
  cpu(input: null): number;
  /** Ends the class; Drydock answers what it has stored and what it holds. */
  close(input: null): Promise<ClassRecord | null>;
};

export interface OpenedClass {
  port: number;
  /** By student; null where a server knows no seats. */
  grants: SeatGrant[] | null;
}

/** What Drydock says a class came to. */
export interface ClassRecord {
  /** The stored log, whole. */
  log: { seq: number; at: number; body: string }[];
  publicHash: string;
  privateHashes: Record<string, string>;
}

export function cpuMicroseconds(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

import type { PublicMessage } from './clients/class-client';
import type { WelcomeEvidence } from './clients/drydock-client';

/** What one screen was sent in a round. The judge decides from these whether the round counts. */
export interface ScreenEvidence {
  seat: string;
  /** IDs of the messages to everybody, in order of arrival. */
  shown: number[];
  /** Drydock's private frames, as text. */
  own: string[];
  welcome: WelcomeEvidence | null;
}

export interface RoundEvidence {
  messages: PublicMessage[];
  screens: ScreenEvidence[];
}

/** What the load generator counted in a round. */
export interface RoundCounts {
  commands: number;
  refused: number;
  /** Commands that change what everybody sees but were not seen by all. */
  unseen: number;
  /** From the scheduled sending of a command to the last screen that shows it, in milliseconds. */
  latencies: number[];
  /** Times that a message did not follow on the one before it. */
  gaps: number;
  /** Events shown, summed over all screens. */
  delivered: number;
  frames: number;
  bytes: number;
  seconds: number;
}

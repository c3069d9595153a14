/** How long and how large a run is. */
export interface Settings {
  students: number;
  rounds: number;
  /** Whether a round that is not counted comes first, so that what is hot has been compiled. */
  warmUp: boolean;
  /** Seconds of a round of what the targets compare. */
  comparedSeconds: number;
  /** Seconds of a round of the other floors and peers. */
  otherSeconds: number;
  /** Seconds that one figure of S6 and S11 is taken for. */
  blockSeconds: number;
  /** Numbers of hosts for S11. */
  hosts: readonly number[];
  /** Students of S13, of ten containers each, and seconds of a round. */
  wallStudents: number;
  wallSeconds: number;
  /** Recordings of S9: the smaller one, then the larger one, and how often each is gone to a moment of. */
  replays: readonly { readonly students: number; readonly events: number; readonly seeks: number }[];
  /** Learners of S14, and how many of them do something. */
  learners: number;
  typing: number;
  /** S1 and S2 with nothing but Drydock on PostgreSQL and bare Socket.IO, which the targets compare. */
  pair: boolean;
  /** Whether the peers' packages are installed. */
  peers: boolean;
  /** Folder with the bundled processes. */
  bundles: string;
  /** Folder for processor profiles, null for none. */
  profile: string | null;
}

export const FULL = {
  students: 200,
  rounds: 5,
  warmUp: true,
  comparedSeconds: 12,
  otherSeconds: 3,
  blockSeconds: 0.5,
  hosts: [1, 10, 100, 1_000],
  wallStudents: 100,
  wallSeconds: 10,
  replays: [
    { students: 30, events: 10_000, seeks: 200 },
    { students: 300, events: 100_000, seeks: 50 },
  ],
  learners: 300,
  typing: 30,
} as const;

/** A look at whether the rig works; its figures mean nothing. */
export const SMOKE = {
  students: 8,
  rounds: 1,
  warmUp: false,
  comparedSeconds: 1,
  otherSeconds: 1,
  blockSeconds: 0.05,
  hosts: [1, 10],
  wallStudents: 4,
  wallSeconds: 1,
  replays: [
    { students: 4, events: 1_200, seeks: 3 },
    { students: 8, events: 1_500, seeks: 3 },
  ],
  learners: 8,
  typing: 2,
} as const;

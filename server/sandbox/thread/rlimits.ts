import type { Rlimit } from '#engine/model/confinement';
import type { SandboxRun } from '#engine/model/sandbox-run';
import { confinementIn } from './confinement';

const MIB = 1_024 ** 2;
const NONE: Rlimit = { soft: null, hard: null };
const both = (value: number): Rlimit => ({ soft: value, hard: value });

/** What a container inherits from the engine's service, and a login of the host from its own; by Docker's names, in bytes and seconds. */
const INHERITED: Readonly<Record<string, Rlimit>> = {
  cpu: NONE,
  fsize: NONE,
  data: NONE,
  stack: { soft: 8 * MIB, hard: null },
  core: NONE,
  rss: NONE,
  nproc: NONE,
  nofile: both(1_048_576),
  memlock: both(8 * MIB),
  as: NONE,
  locks: NONE,
  sigpending: both(15_428),
  msgqueue: both(819_200),
  nice: both(0),
  rtprio: both(0),
  rttime: NONE,
};
const OF_A_LOGIN: Readonly<Record<string, Rlimit>> = {
  ...INHERITED,
  core: { soft: 0, hard: null },
  nproc: both(15_428),
  nofile: { soft: 1_024, hard: 1_048_576 },
};

/** The limits of a run's processes, those that its shell has set since among them. */
export function rlimitsOf(run: SandboxRun): Readonly<Record<string, Rlimit>> {
  return { ...(run.place === 'host' ? OF_A_LOGIN : INHERITED), ...confinementIn(run).ulimits };
}

/** Sets one for all that the run still does. */
export function setRlimit(run: SandboxRun, name: string, limit: Rlimit): void {
  const confinement = confinementIn(run);
  run.confinement = { ...confinement, ulimits: { ...confinement.ulimits, [name]: limit } };
}

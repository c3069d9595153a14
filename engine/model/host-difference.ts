import type { BuildCacheRecord } from './build-cache-record';
import type { Container } from './container';
import type { Digest } from './digest';
import type { MapDifference } from './map-difference';
import type { Network } from './network';
import type { NotedEvents } from './noted-events';
import type { LastPorts } from './open-port';
import type { Process } from './process';
import type { Exec, HostImage, LogLine, ProbeResult, ScriptService } from './room-state';
import type { Volume } from './volume';

/** What makes the public part of a host that of another moment. An absent difference: the same. */
export interface HostDifference {
  images?: MapDifference<HostImage>;
  tags?: MapDifference<Digest>;
  digests?: MapDifference<Digest>;
  containers?: MapDifference<Container>;
  names?: MapDifference<string>;
  volumes?: MapDifference<Volume>;
  networks?: MapDifference<Network>;
  buildCache?: MapDifference<BuildCacheRecord>;
  nextPid: number;
  lastPorts: LastPorts | null;
}

/** The same for the private part without its files. */
export interface PrivateDifference {
  logs?: MapDifference<LogLine[]>;
  probes?: MapDifference<readonly ProbeResult[]>;
  processes?: MapDifference<Process>;
  execs?: MapDifference<Exec>;
  services?: MapDifference<ScriptService>;
  /** How many of the oldest stay, and what comes after them. */
  noted: { keep: number; add: readonly NotedEvents[] };
  nameTurns: number | null;
}

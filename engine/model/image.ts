import type { Digest } from './digest';

/** The `config` object of an image, with Docker's field names (docker-facts §6.1). Absent means Docker's null. */
export interface ContainerConfig {
  Env: readonly string[];
  Cmd: readonly string[] | null;
  Entrypoint: readonly string[] | null;
  WorkingDir: string;
  User: string;
  /** Keys such as `80/tcp`, sorted. */
  ExposedPorts: readonly string[];
  /** Mount points, sorted. */
  Volumes: readonly string[];
  /** Pairs sorted by key. */
  Labels: readonly (readonly [key: string, value: string])[];
  StopSignal?: string;
  Shell?: readonly string[];
  OnBuild?: readonly string[];
  Healthcheck?: HealthConfig;
}

/** Times in nanoseconds, as Docker stores them. */
export interface HealthConfig {
  Test: readonly string[];
  Interval?: number;
  Timeout?: number;
  StartPeriod?: number;
  StartInterval?: number;
  Retries?: number;
}

export interface HistoryEntry {
  /** RFC 3339. */
  created: string;
  created_by: string;
  author?: string;
  comment?: string;
  /** True when the step changed no files and so made no layer. */
  empty_layer?: boolean;
}

/** An image as every host of the room that has it sees it: immutable, identified by the digest of its configuration. */
export interface Image {
  /** SHA-256 of the canonical configuration JSON (legacy store, docker-facts §6.1). */
  id: Digest;
  architecture: 'amd64';
  os: 'linux';
  /** RFC 3339. */
  created: string;
  author: string;
  comment: string;
  config: ContainerConfig;
  /** Bottom first. */
  diffIds: readonly Digest[];
  history: readonly HistoryEntry[];
}

/** What everybody may know of a layer; the files in it are read on demand. */
export interface LayerMeta {
  /** Digest of the uncompressed tar. */
  diffId: Digest;
  /** Digest of the gzip-compressed tar, as a registry stores it. */
  blob: Digest;
  /** Sum of the sizes of its files in bytes, as `docker history` shows it. */
  size: number;
  /** Bytes that travel on push and pull; for files of which only the size is declared, what they would compress to. */
  blobSize: number;
  /** Length of the compressed tar whose digest `blob` is, as a manifest names it. */
  packedSize: number;
  /** How many paths it adds, changes or deletes. */
  files: number;
}

import type { ContainerConfig, Image, LayerMeta } from '../../model/image';
import type { RunMount } from './run-mount';

/** What a Dockerfile comes to once variables are put in and bases are known: BuildKit's graph, stage by stage. */
export interface StagePlan {
  index: number;
  name: string | null;
  /** What stands before the step's number: `builder`, `stage-1`, or `''` for the only stage. */
  label: string;
  base: { kind: 'scratch' } | { kind: 'stage'; stage: StagePlan } | { kind: 'image'; image: BaseImage };
  place: Place;
  operations: readonly Operation[];
  /** History lines of this stage; `operation` is the index of the one that makes its layer. */
  history: readonly { createdBy: string; operation: number | null }[];
  config: ContainerConfig;
  author: string;
  /** Its build arguments, which stages that build on it have too. */
  declarations: ReadonlyMap<string, string | null>;
}

/** An image that a build begins with or copies from. */
export interface BaseImage {
  /** `docker.io/library/busybox:latest`, with `@sha256:…` when a registry was asked. */
  name: string;
  image: Image;
  /** What a registry offers of an image that this host does not have. */
  offered: readonly LayerMeta[] | null;
}

export interface Place {
  line: number;
  endLine: number;
}

export type Operation = RunOperation | CopyOperation | MakeDirectory;

interface Step {
  /** As the screen shows it: `[2/3] RUN npm install`. */
  title: string;
  place: Place;
}

export interface RunOperation extends Step {
  kind: 'run';
  argv: readonly string[];
  env: readonly string[];
  cwd: string;
  user: string;
  mounts: readonly RunMount[];
  /** A file that is there only while it runs: a here-document that says itself what reads it. */
  script: { path: string; text: string } | null;
  network: string;
}

export interface CopyOperation extends Step {
  kind: 'copy';
  name: 'ADD' | 'COPY';
  sources: readonly string[];
  /** Here-documents, by file name. */
  texts: readonly (readonly [name: string, content: string])[];
  workingDir: string;
  destination: string;
  from: string | null;
  chown: string | null;
  mode: number | null;
}

export interface MakeDirectory extends Step {
  kind: 'mkdir';
  path: string;
  /** Whose it becomes; `''` is root. */
  user: string;
}

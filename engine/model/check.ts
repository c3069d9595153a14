import type { ContainerState } from './container';

/**
 * How a step's end is told from the state of one seat's host, its files and terminals and the room's registry.
 *
 * A goal that is reached stays reached for as long as its step lasts, unless the check is `together`.
 */
export interface Check {
  goals: readonly Goal[];
  /** `any-order`: each counts from the moment at which it holds. `in-order`: only after the one before. `together`: all at one moment. */
  order: 'any-order' | 'in-order' | 'together';
}

export interface Goal {
  /** For the learner: what is to be so. */
  say: string;
  is: Condition;
}

/** What can be so on a host. Everything that a condition names has to fit; what it does not name does not matter. */
export type Condition =
  | { kind: 'container'; container: ContainerPattern; count: Count }
  | { kind: 'image'; image: ImagePattern; count: Count }
  | { kind: 'volume'; volume: VolumePattern; count: Count }
  | { kind: 'network'; network: NetworkPattern; count: Count }
  | { kind: 'registry'; registry: RegistryPattern; count: Count }
  | { kind: 'file'; file: FilePattern }
  | { kind: 'ran'; ran: LinePattern }
  | { kind: 'all'; all: readonly Condition[] }
  | { kind: 'any'; any: readonly Condition[] }
  | { kind: 'not'; not: Condition };

/** How many have to fit, both included; `most` null for any number. */
export interface Count {
  least: number;
  most: number | null;
}

export interface ContainerPattern {
  name?: string;
  /** A reference such as `web-app:v1.0`: made from what it means on the host now, or made under that name. */
  image?: string;
  state?: readonly ContainerState['status'][];
  exitCode?: number;
  /** Published on this port of the host, while it runs. */
  hostPort?: number;
  /** A port of its own that is published. */
  containerPort?: number;
  /** Name of a volume that is mounted. */
  volume?: string;
  /** Name of a network that it is on. */
  network?: string;
  /** A path that its writable layer adds or changes. */
  wrote?: string;
  /** A path that its writable layer hides. */
  deleted?: string;
  /** Its writable layer holds nothing. */
  untouched?: true;
  /** A text in its log. */
  logged?: string;
  /** Words of its command, joined by blanks, contain this. */
  command?: string;
  health?: 'starting' | 'healthy' | 'unhealthy';
  /** How often it has been started at least. */
  started?: number;
  /** Its image has another ID than its name means on the host now, or the name means nothing there any more. */
  outdated?: boolean;
}

export interface ImagePattern {
  tag?: string;
  /** Has no tag. */
  dangling?: boolean;
  /** Whether containers of any state are made from it. */
  used?: boolean;
  /** Has the same ID as this reference has on the host. */
  same?: string;
  /** Has another one; the other has to be there. */
  differs?: string;
  /** Port that its configuration exposes. */
  exposes?: number;
  /** Path that its configuration declares a volume. */
  declares?: string;
  /** Words of its command contain this. */
  command?: string;
  entrypoint?: string;
  /** Lies in the room's registry, too. */
  published?: boolean;
  /** How many file system layers it has. */
  layers?: number;
  /** A file that it holds. */
  holds?: string;
}

export interface VolumePattern {
  name?: string;
  anonymous?: boolean;
  /** Whether a container of any state has it. */
  used?: boolean;
  /** A path in it, from its root. */
  holds?: string;
}

export interface NetworkPattern {
  name?: string;
  /** The least number of containers on it. */
  containers?: number;
  driver?: string;
}

/** What the room's registry holds, whoever put it there. */
export interface RegistryPattern {
  repository?: string;
  tag?: string;
  /** Under the seat's own namespace. */
  own?: true;
  /** Has the same image as this reference has on the host. */
  same?: string;
}

export interface FilePattern {
  /** Absolute. */
  path: string;
  /** Name of a container; absent: on the host itself. */
  container?: string;
  contains?: string;
  /** Whether it is there at all; true where absent. */
  exists?: boolean;
}

/** A line that was typed at the host's prompt and has ended. */
export interface LinePattern {
  /** Words that stand in the line in this order, others may stand between: `docker run --rm`. */
  words: readonly string[];
  /** Whether it ended well; absent: either. */
  ok?: boolean;
  /** A text in what it printed. */
  prints?: string;
}

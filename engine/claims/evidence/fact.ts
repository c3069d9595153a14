import type { Moment } from '../../model/claims-board';
import type { ContainerState } from '../../model/container';
import type { Digest } from '../../model/digest';

/** Something that somebody did on a host or with the registry, or that came of it, as far as claims are about it. */
export type Fact = Omit<Moment, 'what'> & Told;

export type FactOf<K extends Told['kind']> = Fact extends infer F
  ? F extends { kind: infer Q }
    ? K extends Q
      ? F & { kind: K }
      : never
    : never
  : never;

interface OfContainer {
  container: string;
  image: Digest;
}

/** What an event tells. `files` is how many paths the container's writable layer held at that moment. */
export type Told =
  | ({
      kind: 'created';
      /** Names of its volumes. */
      volumes: readonly string[];
      /** Whether it was given words that took the place of its image's command, and whether they came after an entrypoint. */
      replaces: boolean;
      appends: boolean;
      /** Names in networks that others may share. */
      aliases: readonly string[];
      /** Whether its image says that it listens, and whether it was given a port of the host. */
      exposes: boolean;
      publishes: boolean;
      /** Whether its image declares a volume. */
      declares: boolean;
    } & OfContainer)
  | ({
      kind: 'started';
      files: number;
      /** It had run before. */
      again: boolean;
      /** Another container on the host ran with the same port of its own open. */
      besideSamePort: boolean;
      published: boolean;
    } & OfContainer)
  | ({ kind: 'paused' | 'unpaused' | 'dead'; files: number } & OfContainer)
  | ({ kind: 'ended'; files: number; exitCode: number; byHand: boolean } & OfContainer)
  | ({
      kind: 'removed';
      files: number;
      volumes: readonly string[];
      from: ContainerState['status'];
      /** Whether its image is still on the host. */
      imageStays: boolean;
    } & OfContainer)
  | ({ kind: 'wrote' } & OfContainer)
  | ({ kind: 'committed' } & OfContainer & { made: Digest })
  | ({ kind: 'exported' | 'copied' | 'attached' } & OfContainer)
  | ({ kind: 'exec'; command: string } & OfContainer)
  /** An image got a name; `from` is the one that had it before, where that was another. */
  | { kind: 'tagged'; reference: string; image: Digest; from: Digest | null }
  /** A name was taken off; whether the image is still on the host then. */
  | { kind: 'untagged'; reference: string; image: Digest; names: number }
  | { kind: 'image-removed'; image: Digest }
  | { kind: 'pulled' | 'imported' | 'loaded'; reference: string; image: Digest | null }
  /** `lines` of the Dockerfile made `layers`; the rest is configuration. */
  | { kind: 'built'; image: Digest; lines: number; layers: number }
  /** Of a build: how many of its steps came from the cache, and how many were carried out. */
  | { kind: 'step'; reused: number; done: number }
  | { kind: 'pushed'; image: Digest; layers: number; travelled: number; moved: boolean }
  | { kind: 'volume-made' | 'volume-removed'; volume: string }
  /** A command line has ended. `kernels` and `hosts` are those that its output named. */
  | {
      kind: 'line';
      line: string;
      ok: boolean;
      complaint: string;
      kernels: readonly string[];
      hosts: readonly string[];
    };

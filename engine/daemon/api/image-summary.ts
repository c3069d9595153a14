import type { Digest } from '../../model/digest';

export interface ImageSummary {
  id: Digest;
  parent: Digest | null;
  /** Familiar references, sorted; empty for a dangling image. */
  repoTags: string[];
  repoDigests: string[];
  /** Milliseconds since 1970. */
  created: number;
  size: number;
  containers: number;
  labels: readonly (readonly [string, string])[];
}

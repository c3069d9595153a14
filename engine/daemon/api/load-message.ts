import type { Digest } from '../../model/digest';

/** What `docker load` tells: a piece of text, or that a layer is being read. */
export type LoadMessage = { stream: string } | { layer: Digest; size: number };

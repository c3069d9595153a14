import type { Digest } from '../../model/digest';
import type { DaemonContext } from '../context';

/** The text kept at an address, or null. */
export function textAt({ tx }: DaemonContext, digest: Digest): string | null {
  const bytes = tx.blobs.get(digest);
  return bytes ? DECODER.decode(bytes) : null;
}

const DECODER = new TextDecoder();

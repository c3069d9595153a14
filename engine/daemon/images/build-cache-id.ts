import type { Tx } from '../../room/tx';

/** An identifier as BuildKit makes them: 25 characters of base 36. */
export function buildCacheId(tx: Tx): string {
  return BigInt(`0x${tx.randomHex(17)}`)
    .toString(36)
    .padStart(25, '0')
    .slice(-25);
}

import type { Tx } from '../../room/tx';

/**
 * Now, as Go writes a time: `2026-11-21T08:46:27.120394857Z`. An image's ID is made of its times, so what is below the
 * clock's milliseconds is drawn: two commits of one container are two images, however soon one follows the other.
 */
export function creationTime(tx: Tx): string {
  const below = String(Number.parseInt(tx.randomHex(3), 16) % 1_000_000).padStart(6, '0');
  const fraction = `${String(Math.floor(tx.now) % 1_000).padStart(3, '0')}${below}`.replace(/0+$/, '');
  return `${new Date(tx.now).toISOString().slice(0, 19)}${fraction === '' ? '' : `.${fraction}`}Z`;
}

import type { NetworkFailure } from '../../model/network-reach';
import type { DaemonContext } from '../context';
import { type Door, dial } from './dial';
import { type From, resolveName } from './resolve-name';

export type Connection =
  | { ok: true; door: Extract<Door, { ok: true }>; address: string; addresses: readonly string[] }
  | { ok: false; failure: NetworkFailure; address: string };

/** Looks a name up and tries its addresses in turn, as every client does. */
export function connectTo(ctx: DaemonContext, from: From, name: string, port: number | null): Connection {
  const addresses = resolveName(ctx, from, name);
  let last: Connection = { ok: false, failure: 'could-not-resolve', address: '' };
  for (const address of addresses) {
    const door = dial(ctx, from, address, port);
    if (door.ok) return { ok: true, door, address, addresses };
    last = { ok: false, failure: door.failure, address };
  }
  return last;
}

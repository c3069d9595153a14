import type { Container } from '../../model/container';
import type { DaemonContext } from '../context';
import { imageOf } from './container-fs';

/** Bytes of the writable layer, and of everything a container sees. */
export function containerSize(ctx: DaemonContext, container: Container): { rw: number; rootFs: number } {
  let rootFs = container.writable.bytes;
  for (const diffId of imageOf(ctx, container).diffIds) rootFs += ctx.state.layers.get(diffId)?.size ?? 0;
  return { rw: container.writable.bytes, rootFs };
}

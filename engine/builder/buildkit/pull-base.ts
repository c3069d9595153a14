import type { DaemonContext } from '../../daemon/context';
import { noteLayer } from '../../daemon/images/store-layer';
import { registryRules } from '../../registry/registry-rules';
import { transferTime } from '../../registry/transfer';
import { type Conversation, pause } from '../../room/conversation';
import type { BaseImage } from './plan';
import type { Vertex } from './progress';

/**
 * The layers of an image that this host lacks. Unlike the classic builder BuildKit gives the host no image of that name:
 * only the layers come, for its own use.
 */
export function* pullBase(now: () => DaemonContext, base: BaseImage, vertex: Vertex): Conversation<void> {
  const { offered, name, image } = base;
  if (!offered) return;
  vertex.line(`resolve ${name} done`);
  const { state } = now();
  const missing = offered.filter(({ diffId }) => !state.layers.has(diffId));
  const size = missing.reduce((sum, { blobSize }) => sum + blobSize, 0);
  if (missing.length > 0) yield* pause(transferTime(size, registryRules(state).speed));
  const ctx = now();
  for (const layer of offered) noteLayer(ctx, layer);
  if (!ctx.state.images.has(image.id)) ctx.tx.emit({ type: 'image.stored', image });
  for (const { blob, blobSize } of missing) {
    const bytes = megabytes(blobSize);
    vertex.line(`${blob} ${bytes} / ${bytes} done`);
  }
  for (const { blob } of missing) vertex.line(`extracting ${blob} done`);
}

/** As BuildKit counts: `3.62MB`, `512B`. */
export function megabytes(bytes: number): string {
  if (bytes < 1000) return `${bytes}B`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(2)}kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(2)}MB` : `${(bytes / 1e9).toFixed(2)}GB`;
}

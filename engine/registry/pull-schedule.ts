import { shortId } from '../model/digest';
import type { LayerMeta } from '../model/image';
import type { RegistrySpeed } from '../model/registry-rules';
import { barSteps, lanesOf, type TimedMessage } from './transfer';

/** Layers that are fetched at the same time (docker-facts §3.1). */
const LANES = 3;
/** Layers from this size on are slow enough for their checking to be shown. */
const LARGE = 1_000_000;
/** The share of the whole time that is left for unpacking after the last byte has come. */
const UNPACKING = 0.25;

/**
 * What `docker pull` tells of an image's layers, bottom first: those that are here already, and of the others the
 * download (several at once) and the unpacking (one after the other). Layers go by the digest of their blob.
 */
export function pullSchedule(
  layers: readonly LayerMeta[],
  isHere: (index: number) => boolean,
  speed: RegistrySpeed,
): TimedMessage[] {
  const messages: TimedMessage[] = [];
  const missing: LayerMeta[] = [];
  for (const [index, layer] of layers.entries()) {
    const id = shortId(layer.blob);
    if (isHere(index)) {
      messages.push({ at: 0, message: { id, status: 'Already exists' } });
      continue;
    }
    missing.push(layer);
    messages.push({ at: 0, message: { id, status: 'Pulling fs layer' } });
  }
  for (const layer of missing.slice(LANES))
    messages.push({ at: 0, message: { id: shortId(layer.blob), status: 'Waiting' } });

  const spans = lanesOf(
    missing.map(({ blobSize }) => blobSize),
    LANES,
    speed,
  );
  const whole = Math.max(0, ...spans.map(({ to }) => to));
  let unpacked = 0;
  for (const [index, layer] of missing.entries()) {
    const id = shortId(layer.blob);
    const span = spans[index] ?? { from: 0, to: 0 };
    const from = span.from * (1 - UNPACKING);
    const to = span.to * (1 - UNPACKING);
    const total = layer.blobSize;
    for (const part of barSteps(to - from)) {
      const current = Math.round(total * part);
      messages.push({
        at: from + (to - from) * part,
        message: { id, status: 'Downloading', progressDetail: { current, total } },
      });
    }
    if (total >= LARGE) messages.push({ at: to, message: { id, status: 'Verifying Checksum' } });
    messages.push({ at: to, message: { id, status: 'Download complete' } });
    const begins = Math.max(to, unpacked);
    unpacked = begins + (whole * UNPACKING) / missing.length;
    for (const [at, current] of [
      [begins, Math.round(total / 2)],
      [unpacked, total],
    ] as const) {
      messages.push({ at, message: { id, status: 'Extracting', progressDetail: { current, total } } });
    }
    messages.push({ at: unpacked, message: { id, status: 'Pull complete' } });
  }
  return messages;
}

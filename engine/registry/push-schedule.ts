import { shortId } from '../model/digest';
import type { LayerMeta } from '../model/image';
import type { RegistrySpeed } from '../model/registry-rules';
import { barSteps, lanesOf, type TimedMessage } from './transfer';

/** Layers that are sent at the same time. */
const LANES = 5;

/** What a registry makes of a layer that is pushed: it has it, has it in another repository, or must be sent it. */
export type PushFate = { kind: 'exists' } | { kind: 'mounted'; from: string } | { kind: 'sent' };

/** What `docker push` tells first: every layer, top first. Layers go by their diffID. */
export function pushPreparations(layers: readonly LayerMeta[]): TimedMessage[] {
  const topFirst = [...layers].reverse();
  const tell =
    (status: string) =>
    (layer: LayerMeta): TimedMessage => ({ at: 0, message: { id: shortId(layer.diffId), status } });
  return [...topFirst.map(tell('Preparing')), ...topFirst.slice(LANES).map(tell('Waiting'))];
}

/** What comes then: the fate of each layer. @param fates of `layers`, in their order */
export function pushSchedule(
  layers: readonly LayerMeta[],
  fates: readonly PushFate[],
  speed: RegistrySpeed,
): TimedMessage[] {
  const messages: TimedMessage[] = [];
  const sent: LayerMeta[] = [];
  for (const [index, layer] of layers.entries()) {
    const id = shortId(layer.diffId);
    const fate = fates[index] ?? { kind: 'sent' };
    if (fate.kind === 'exists') messages.push({ at: 0, message: { id, status: 'Layer already exists' } });
    else if (fate.kind === 'mounted') messages.push({ at: 0, message: { id, status: `Mounted from ${fate.from}` } });
    else sent.push(layer);
  }
  const spans = lanesOf(
    sent.map(({ blobSize }) => blobSize),
    LANES,
    speed,
  );
  for (const [index, layer] of sent.entries()) {
    const id = shortId(layer.diffId);
    const { from, to } = spans[index] ?? { from: 0, to: 0 };
    // A layer of folders alone has no bytes to draw a bar of.
    for (const part of layer.size > 0 ? barSteps(to - from) : []) {
      const progressDetail = { current: Math.round(layer.size * part), total: layer.size };
      messages.push({ at: from + (to - from) * part, message: { id, status: 'Pushing', progressDetail } });
    }
    messages.push({ at: to, message: { id, status: 'Pushed' } });
  }
  return messages;
}

import { nearestFirst } from './nearest-first';
import type { PictureHost } from './picture-model';
import { plugAt } from './plug-at';
import type { StageLayout } from './stage-layout';
import { STAGE } from './stage-sizes';

/** Where lines and ropes begin and end; what hangs on a container that is not drawn is left out. */
export function tiesOf({ tags, drums, feet }: StageLayout, host: PictureHost) {
  const lines = tags.map(({ network, x, y }) => {
    const plugs = network.members.flatMap((id) => {
      const foot = feet.get(id);
      return foot ? [plugAt(foot, network.look)] : [];
    });
    const from = { x: x + 24, y: y + STAGE.tagHeight - 2 };
    return { network, from, to: nearestFirst(from, plugs) };
  });
  const places = new Map(drums.map(({ volume, x, y }) => [volume.key, { x, y }]));
  const ropes = host.containers.flatMap((container) =>
    (container.volumes ?? []).flatMap(({ volume, target, readOnly }) => {
      const [drum, foot] = [places.get(volume), feet.get(container.id)];
      if (!drum || !foot) return [];
      const side = drum.x < foot.x ? 1 : -1;
      return [
        {
          key: `${container.id} ${target}`,
          volume,
          container: container.id,
          readOnly,
          from: { x: drum.x + side * STAGE.drum, y: drum.y - 12 },
          to: { x: foot.x - side * foot.half * 0.78, y: foot.y + foot.half * 0.1 },
        },
      ];
    }),
  );
  return { lines: lines.filter(({ to }) => to.length > 0), ropes };
}

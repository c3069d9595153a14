import type { Point } from '../picture/isometric';
import { nearestFirst } from '../picture/nearest-first';
import type { HostTies, PictureContainer, PictureNetwork, PictureVolume } from '../picture/picture-model';
import { plugAt } from '../picture/plug-at';
import type { WallFoot } from './wall-foot';

/** A barrel beside the first container that mounts it; (x, y) is the middle of its foot. */
export interface WallDrum extends Point {
  readonly volume: PictureVolume;
  /** Its size over that of a `VolumeDrum`. */
  readonly scale: number;
}

export interface WallRope {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
  readonly readOnly: boolean;
}

export interface WallLine {
  readonly network: PictureNetwork;
  /** The middle of its name, where the line begins. */
  readonly from: Point;
  readonly to: readonly Point[];
}

/** What is drawn between the blocks of one host. Pixels of the stage. */
export interface WallTies {
  readonly drums: readonly WallDrum[];
  readonly ropes: readonly WallRope[];
  readonly lines: readonly WallLine[];
}

/** In halves of a block: half a barrel's width, where the first stands, and how far behind it the next. */
const DRUM = { wide: 0.44, x: 1.36, y: 0.3, behind: 0.82, aside: 0.92, high: 3 };
/** Half the width of a `VolumeDrum` in its own units. */
const DRUM_UNITS = 24;

/**
 * Barrels stand at the right of the first container that mounts them, a second behind the first; the name of a network
 * hangs below the name of its first container. What hangs on a container without a place is left out. Nothing stands
 * outside a stage of this width.
 */
export function wallTies(
  host: HostTies,
  containers: readonly PictureContainer[],
  feet: ReadonlyMap<string, WallFoot>,
  width: number,
): WallTies {
  const standing = containers.flatMap((container) => {
    const foot = feet.get(container.id);
    return foot ? [{ container, foot }] : [];
  });
  standing.sort((a, b) => a.foot.y - b.foot.y || a.foot.x - b.foot.x);
  const drums = drumsOf(host.volumes, standing, width);
  const places = new Map(drums.map((drum) => [drum.volume.key, drum]));
  return { drums, ropes: ropesOf(standing, places), lines: linesOf(host.networks, standing, width) };
}

interface Standing {
  readonly container: PictureContainer;
  readonly foot: WallFoot;
}

function drumsOf(volumes: readonly PictureVolume[], standing: readonly Standing[], width: number): WallDrum[] {
  const beside = new Map<string, number>();
  return volumes.flatMap((volume) => {
    const first = standing.find(({ container }) => volume.usedBy.includes(container.id));
    if (!first) return [];
    const { id } = first.container;
    const { x, y, half } = first.foot;
    const place = beside.get(id) ?? 0;
    beside.set(id, place + 1);
    const wide = half * DRUM.wide;
    const out = half * (DRUM.x + Math.floor(place / DRUM.high) * DRUM.aside);
    // At the end of a row there may be room at the other side only.
    const side = x + out + wide > width ? -1 : 1;
    return [
      {
        volume,
        x: Math.min(Math.max(x + side * out, wide), Math.max(wide, width - wide)),
        y: y + half * (DRUM.y - (place % DRUM.high) * DRUM.behind),
        scale: wide / DRUM_UNITS,
      },
    ];
  });
}

function ropesOf(standing: readonly Standing[], drums: ReadonlyMap<string, WallDrum>): WallRope[] {
  return standing.flatMap(({ container, foot }) =>
    (container.volumes ?? []).flatMap(({ volume, target, readOnly }) => {
      const drum = drums.get(volume);
      if (!drum) return [];
      const side = drum.x < foot.x ? 1 : -1;
      return [
        {
          key: `${container.id} ${target}`,
          readOnly,
          from: { x: drum.x + side * DRUM_UNITS * drum.scale, y: drum.y - 10 * drum.scale },
          to: { x: foot.x - side * foot.half * 0.74, y: foot.y + foot.half * 0.22 },
        },
      ];
    }),
  );
}

function linesOf(networks: readonly PictureNetwork[], standing: readonly Standing[], width: number): WallLine[] {
  const below = new Map<string, number>();
  return networks.flatMap((network) => {
    const members = standing.filter(({ container }) => network.members.includes(container.id));
    const [first] = members;
    if (!first) return [];
    const { foot, container } = first;
    const place = below.get(container.id) ?? 0;
    below.set(container.id, place + 1);
    const line = foot.drop - foot.half * 0.58;
    const from = {
      x: Math.min(Math.max(foot.x - foot.cellWidth * 0.5, foot.half), Math.max(foot.half, width - foot.half)),
      y: Math.min(foot.y + foot.drop + line * 0.45, foot.bottom - line * 0.4) + place * line * 1.15,
    };
    return [
      {
        network,
        from,
        to: nearestFirst(
          from,
          members.map((member) => plugAt(member.foot, network.look)),
        ),
      },
    ];
  });
}

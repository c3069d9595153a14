import { matrix, type Point, polygon, SLOPE } from './isometric';

/** How much of a block is worth drawing: a `cell` is about 12 px wide, a `small` block up to about 40 px. */
export type BlockDetail = 'cell' | 'small' | 'full';

export interface BlockGeometry {
  readonly detail: BlockDetail;
  /** Half the width of the block, and its height, in user units. */
  readonly half: number;
  readonly height: number;
  /** Large enough to be looked at closely: meters and small writing are drawn. */
  readonly stage: boolean;
  readonly left: string;
  readonly right: string;
  readonly top: string;
  readonly silhouette: string;
  /** The three edges that meet at the front corner of the top, and with the silhouette. */
  readonly edges: string;
  readonly lines: string;
  /** From a flat `half` × `height` rectangle onto the left or right face, and from the unit square onto the top. */
  readonly onLeft: string;
  readonly onRight: string;
  readonly onTop: (lift: number) => string;
  readonly topAt: (lift: number, inset: number) => string;
}

/** The outline of a block whose base diamond has its centre in (0, 0). */
export function blockGeometry(half: number): BlockGeometry {
  // Blocks that stand together are of one size.
  if (last?.half !== half) last = geometryOf(half);
  return last;
}

let last: BlockGeometry | null = null;

function geometryOf(half: number): BlockGeometry {
  const height = half * 0.92;
  const rise = half * SLOPE;
  const at = (x: number, y: number): Point => ({ x, y });
  const [west, south, east] = [at(-half, 0), at(0, rise), at(half, 0)];
  const up = (point: Point): Point => at(point.x, point.y - height);
  const back = at(0, -rise - height);
  const silhouette = polygon([west, south, east, up(east), back, up(west)]);
  const edges = `M${-half},${-height} L0,${(rise - height).toFixed(2)} L${half},${-height} M0,${(rise - height).toFixed(2)} V${rise.toFixed(2)}`;
  return {
    detail: half < 9 ? 'cell' : half < 20 ? 'small' : 'full',
    half,
    height,
    stage: half >= 44,
    left: polygon([west, south, up(south), up(west)]),
    right: polygon([south, east, up(east), up(south)]),
    top: polygon([back, up(east), up(south), up(west)]),
    silhouette,
    edges,
    lines: `M${silhouette} Z ${edges}`,
    onLeft: matrix(1, SLOPE, 0, 1, -half, -height),
    onRight: matrix(1, -SLOPE, 0, 1, 0, rise - height),
    onTop: (lift) => matrix(half, rise, -half, rise, 0, -rise - height - lift),
    topAt: (lift, inset) => {
      const [wide, deep] = [half * (1 - inset), rise * (1 - inset)];
      const middle = -height - lift;
      return polygon([at(0, middle - deep), at(wide, middle), at(0, middle + deep), at(-wide, middle)]);
    },
  };
}

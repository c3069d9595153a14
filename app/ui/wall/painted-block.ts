import { type BlockGeometry, blockGeometry } from '../picture/block-geometry';
import type { PictureContainer } from '../picture/picture-model';
import { SEAT_PATTERN_MARKS } from '../picture/seat-pattern-marks';
import { PATTERN_INKS, type SeatLook, seatLook } from '../seat-palette';
import { paintMarks } from './painted-marks';
import type { PainterInks } from './painter-inks';

/** From these half widths on, in device pixels, edges, what lies on top, and patterns or dashes are worth drawing. */
const EDGED = 6;
const TOPPED = 7;
const PATTERNED = 9;

/** One size of block, drawn on canvases with the same geometry and colours as the drawings in SVG. */
export class PaintedBlock {
  private readonly block: BlockGeometry;
  private readonly edges: Path2D;
  private readonly silhouette: Path2D;
  private readonly faces: { readonly left: Path2D; readonly right: Path2D; readonly top: Path2D };
  private readonly tiles = new Map<string, CanvasPattern | null>();

  /** @param half half the width of a block, in device pixels */
  constructor(
    private readonly half: number,
    private readonly inks: PainterInks,
  ) {
    const block = blockGeometry(half);
    this.block = block;
    this.edges = new Path2D(block.edges);
    this.silhouette = outlined(block.silhouette);
    this.faces = { left: outlined(block.left), right: outlined(block.right), top: outlined(block.top) };
  }

  /** Draws a container's block; the middle of its base is the origin of the context. */
  draw(context: CanvasRenderingContext2D, container: PictureContainer): void {
    const { status } = container.state;
    const look = seatLook(container.seat.look);
    if (status === 'created' || status === 'removing') {
      this.hollow(context, look);
      return;
    }
    this.solid(context, look, status);
    if (status !== 'dead') this.top(context, look, container);
    paintMarks(context, this.block, container, this.inks);
  }

  private hollow(context: CanvasRenderingContext2D, look: SeatLook): void {
    const { half } = this;
    context.globalAlpha = 0.25;
    fill(context, this.silhouette, look.colour);
    context.globalAlpha = 1;
    context.strokeStyle = this.inks.line;
    context.lineWidth = Math.max(1, half * 0.08);
    if (half >= PATTERNED) context.setLineDash([half * 0.22, half * 0.14]);
    context.stroke(this.silhouette);
    context.stroke(this.edges);
    context.setLineDash([]);
    fill(context, outlined(this.block.topAt(0, 0.45)), look.colour);
  }

  private solid(context: CanvasRenderingContext2D, look: SeatLook, status: PictureContainer['state']['status']): void {
    const { half, inks, faces } = this;
    const stone = status === 'exited' || status === 'dead';
    fill(context, faces.left, stone ? inks.stoneLeft : look.left);
    fill(context, faces.right, stone ? inks.stoneRight : look.right);
    fill(context, faces.top, stone ? inks.stoneTop : look.top);
    if (half >= PATTERNED) this.pattern(context, look, stone);
    if (status === 'paused') {
      context.globalAlpha = 0.66;
      fill(context, this.silhouette, inks.frost);
      context.globalAlpha = 1;
    }
    context.strokeStyle = inks.edge;
    context.lineWidth = Math.max(1, half * 0.05);
    context.lineJoin = 'round';
    context.stroke(this.silhouette);
    if (half >= EDGED) context.stroke(this.edges);
  }

  /** The writable sheet; on what has ended, whose it was. */
  private top(context: CanvasRenderingContext2D, look: SeatLook, { state, writable }: PictureContainer): void {
    const { half, inks, block } = this;
    if (half < TOPPED) return;
    const frosted = state.status === 'paused';
    // Whose it is stays to be seen at the rim of what is frosted.
    if (frosted) fill(context, outlined(block.topAt(0, 0.08)), look.colour);
    const ink = state.status === 'exited' ? look.colour : inks.writable;
    fill(context, outlined(block.topAt(half * 0.06, frosted ? 0.44 : 0.2)), ink);
    if (writable.files > 0) fill(context, outlined(block.topAt(half * 0.06, 0.68)), inks.pen);
  }

  private pattern(context: CanvasRenderingContext2D, look: SeatLook, faint: boolean): void {
    const tile = this.tile(context, look);
    if (!tile) return;
    context.globalAlpha = faint ? 0.45 : 1;
    fill(context, this.faces.left, tile);
    context.globalAlpha = faint ? 0.25 : 0.55;
    fill(context, this.faces.right, tile);
    context.globalAlpha = 1;
  }

  private tile(context: CanvasRenderingContext2D, { pattern, mark: tone, patternId }: SeatLook): CanvasPattern | null {
    const known = this.tiles.get(patternId);
    if (known !== undefined) return known;
    const mark = SEAT_PATTERN_MARKS[pattern];
    const tile = document.createElement('canvas');
    tile.width = tile.height = Math.max(4, Math.round((8 * this.half) / 22));
    const ink = tile.getContext('2d');
    if (mark && ink) {
      ink.scale(tile.width / 8, tile.height / 8);
      ink.fillStyle = ink.strokeStyle = PATTERN_INKS[tone];
      ink.lineWidth = mark.line ?? 1;
      if (mark.line === null) ink.fill(new Path2D(mark.path));
      else ink.stroke(new Path2D(mark.path));
    }
    const made = context.createPattern(tile, 'repeat');
    this.tiles.set(patternId, made);
    return made;
  }
}

function fill(context: CanvasRenderingContext2D, path: Path2D, ink: string | CanvasPattern): void {
  context.fillStyle = ink;
  context.fill(path);
}

/** The `points` of a polygon as a path. */
function outlined(points: string): Path2D {
  return new Path2D(`M${points.replaceAll(' ', ' L')} Z`);
}

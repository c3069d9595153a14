import { type BlockGeometry, blockGeometry } from '../picture/block-geometry';
import type { PictureContainer } from '../picture/picture-model';
import { SEAT_PATTERN_MARKS } from '../picture/seat-pattern-marks';
import { PATTERN_INKS, type SeatLook, seatLook } from '../seat-palette';
import { CROWD_RISE } from './crowd-field';

/** The colours that a theme decides, as they are now. */
export interface PainterInks {
  readonly stoneLeft: string;
  readonly stoneRight: string;
  readonly stoneTop: string;
  readonly stamp: string;
  readonly pen: string;
  readonly writable: string;
  readonly lit: string;
}

const LINE = '#0c1a2b';
const OUTLINE = '#ffffff';
const FROST = '#f4fbff';
const BARS = '#123a63';

/**
 * Paints small blocks for a canvas, with the same geometry and colours as the drawings in SVG. Each look in each state
 * is drawn once and then copied. Sizes are device pixels.
 */
export class BlockPainter {
  private readonly sprites = new Map<string, HTMLCanvasElement>();
  private readonly block: BlockGeometry;

  constructor(
    readonly width: number,
    readonly height: number,
    private readonly half: number,
    private readonly inks: PainterInks,
  ) {
    this.block = blockGeometry(half);
  }

  /** Copies the block of a container into the cell whose upper left corner is at (x, y). */
  paint(context: CanvasRenderingContext2D, container: PictureContainer, x: number, y: number): void {
    context.drawImage(this.sprite(container), x, y);
  }

  /** A ring on the floor around the block of a cell. */
  ring(context: CanvasRenderingContext2D, x: number, y: number): void {
    const [wide, deep] = [this.width / 2 - 1, this.half * 0.66];
    const [middle, base] = [x + this.width / 2, y + this.half * CROWD_RISE];
    context.beginPath();
    context.moveTo(middle, base - deep);
    context.lineTo(middle + wide, base);
    context.lineTo(middle, base + deep);
    context.lineTo(middle - wide, base);
    context.closePath();
    context.fillStyle = context.strokeStyle = this.inks.lit;
    context.globalAlpha = 0.4;
    context.fill();
    context.globalAlpha = 1;
    context.lineWidth = Math.max(1.5, this.half * 0.14);
    context.stroke();
  }

  private sprite(container: PictureContainer): HTMLCanvasElement {
    const { status, exitCode } = container.state;
    const { colour, pattern } = seatLook(container.seat.look);
    const written = container.writable.files > 0;
    const failed = status === 'exited' && exitCode !== 0;
    const key = `${colour} ${pattern} ${status} ${written} ${failed} ${container.health ?? ''}`;
    const known = this.sprites.get(key);
    if (known) return known;
    const sprite = document.createElement('canvas');
    sprite.width = Math.ceil(this.width);
    sprite.height = Math.ceil(this.height);
    const context = sprite.getContext('2d');
    if (context) {
      context.translate(this.width / 2, this.half * CROWD_RISE);
      this.draw(context, container, failed);
    }
    this.sprites.set(key, sprite);
    return sprite;
  }

  private draw(context: CanvasRenderingContext2D, container: PictureContainer, failed: boolean): void {
    const { status } = container.state;
    const { block, half, inks } = this;
    const look = seatLook(container.seat.look);
    if (status === 'created' || status === 'removing') {
      context.globalAlpha = 0.25;
      fill(context, block.silhouette, look.colour);
      context.globalAlpha = 1;
      context.strokeStyle = OUTLINE;
      context.lineWidth = Math.max(1, half * 0.08);
      if (half >= 9) context.setLineDash([half * 0.22, half * 0.14]);
      context.stroke(shape(block.silhouette));
      context.stroke(new Path2D(block.edges));
      context.setLineDash([]);
      fill(context, block.topAt(0, 0.45), look.colour);
      return;
    }
    const stone = status === 'exited' || status === 'dead';
    fill(context, block.left, stone ? inks.stoneLeft : look.left);
    fill(context, block.right, stone ? inks.stoneRight : look.right);
    fill(context, block.top, stone ? inks.stoneTop : look.top);
    if (half >= 9) this.pattern(context, look, stone);
    if (status === 'paused') {
      context.globalAlpha = 0.66;
      fill(context, block.silhouette, FROST);
      context.globalAlpha = 1;
    }
    context.strokeStyle = LINE;
    context.lineWidth = Math.max(1, half * 0.05);
    context.lineJoin = 'round';
    context.stroke(shape(block.silhouette));
    if (half >= 6) context.stroke(new Path2D(block.edges));
    if (status !== 'dead' && half >= 7) {
      // Whose it was stays to be seen on what has ended.
      fill(context, block.topAt(half * 0.06, 0.2), stone ? look.colour : inks.writable);
      if (container.writable.files > 0) fill(context, block.topAt(half * 0.06, 0.68), inks.pen);
    }
    if (status === 'paused') this.bars(context);
    if (status === 'restarting') this.arrow(context);
    if (status === 'dead') this.crack(context);
    if (failed) this.fault(context, inks.stamp);
    else if (container.health === 'unhealthy') this.fault(context, inks.pen);
  }

  private pattern(context: CanvasRenderingContext2D, look: SeatLook, faint: boolean): void {
    const mark = SEAT_PATTERN_MARKS[look.pattern];
    const colour = PATTERN_INKS[look.mark];
    if (!mark) return;
    const scale = this.half / 22;
    const tile = document.createElement('canvas');
    tile.width = tile.height = Math.max(4, Math.round(8 * scale));
    const ink = tile.getContext('2d');
    if (!ink) return;
    ink.scale(tile.width / 8, tile.height / 8);
    if (mark.line === null) {
      ink.fillStyle = colour;
      ink.fill(new Path2D(mark.path));
    } else {
      ink.strokeStyle = colour;
      ink.lineWidth = mark.line;
      ink.stroke(new Path2D(mark.path));
    }
    const fillStyle = context.createPattern(tile, 'repeat');
    if (!fillStyle) return;
    context.globalAlpha = faint ? 0.45 : 1;
    context.fillStyle = fillStyle;
    context.fill(shape(this.block.left));
    context.globalAlpha = faint ? 0.25 : 0.55;
    context.fill(shape(this.block.right));
    context.globalAlpha = 1;
  }

  private bars(context: CanvasRenderingContext2D): void {
    const { half, block } = this;
    context.fillStyle = BARS;
    for (const x of [0.3, 0.62]) context.fillRect(half * x, -block.height * 0.62, half * 0.18, block.height * 0.6);
  }

  private arrow(context: CanvasRenderingContext2D): void {
    const { half, block } = this;
    context.save();
    context.translate(0, -block.height - half * 0.06);
    context.scale(1, 0.58);
    context.strokeStyle = LINE;
    context.fillStyle = LINE;
    context.lineWidth = Math.max(1, half * 0.2);
    context.beginPath();
    context.arc(0, 0, half * 0.46, 0, Math.PI * 1.6);
    context.stroke();
    context.beginPath();
    context.moveTo(half * 0.05, -half * 0.85);
    context.lineTo(half * 0.7, -half * 0.42);
    context.lineTo(half * 0.06, -half * 0.05);
    context.fill();
    context.restore();
  }

  private crack(context: CanvasRenderingContext2D): void {
    const { half, block } = this;
    context.strokeStyle = LINE;
    context.lineWidth = Math.max(1.5, half * 0.16);
    context.stroke(
      new Path2D(
        `M${-half * 0.3},${-block.height - half * 0.4} L0,${-block.height} L${-half * 0.22},${-block.height * 0.55} L${half * 0.1},${-block.height * 0.2} L${-half * 0.1},${half * 0.55}`,
      ),
    );
  }

  /** A cross on the face: it ended with a fault, or is unhealthy. */
  private fault(context: CanvasRenderingContext2D, ink: string): void {
    const { half, block } = this;
    const [x, y, arm] = [half * 0.5, -block.height * 0.22, half * 0.24];
    context.beginPath();
    context.arc(x, y, half * 0.38, 0, 2 * Math.PI);
    context.fillStyle = '#fbf4ee';
    context.fill();
    context.strokeStyle = ink;
    context.lineWidth = Math.max(1.2, half * 0.16);
    context.stroke(
      new Path2D(`M${x - arm},${y - arm} L${x + arm},${y + arm} M${x + arm},${y - arm} L${x - arm},${y + arm}`),
    );
  }
}

function fill(context: CanvasRenderingContext2D, points: string, ink: string): void {
  context.fillStyle = ink;
  context.fill(shape(points));
}

/** The `points` of a polygon as a path. */
function shape(points: string): Path2D {
  return new Path2D(`M${points.replaceAll(' ', ' L')} Z`);
}

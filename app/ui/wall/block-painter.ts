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
  /** The family of letters for numbers. */
  readonly mono: string;
}

const LINE = '#0c1a2b';
const OUTLINE = '#ffffff';
const FROST = '#f4fbff';
const BARS = '#123a63';
const PAPER = '#fbf4ee';
/** From this half width on, in device pixels, a number on a block can be read. */
const STAMPED = 15;

/** Sprites on a sheet. A browser copies a sheet that is drawn onto after it was copied from, so it is no large one. */
const SHEET_COLUMNS = 8;
const SHEET_ROWS = 8;

/** Where a sprite lies. */
interface Sprite {
  readonly sheet: HTMLCanvasElement;
  readonly x: number;
  readonly y: number;
}

/**
 * Paints small blocks for a canvas, with the same geometry and colours as the drawings in SVG. Each look in each state
 * is drawn once, on a sheet of many, and then copied. Sizes are device pixels.
 */
export class BlockPainter {
  private readonly sprites = new Map<string, Sprite>();
  private readonly tiles = new Map<string, CanvasPattern | null>();
  private sheet: { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D; used: number } | null = null;
  private readonly block: BlockGeometry;
  private readonly edges: Path2D;

  constructor(
    readonly width: number,
    readonly height: number,
    private readonly half: number,
    private readonly inks: PainterInks,
  ) {
    this.block = blockGeometry(half);
    this.edges = new Path2D(this.block.edges);
  }

  /** Draws the sprite of a container if there is none. To be done for all that are painted next, before the first. */
  prepare(container: PictureContainer): void {
    this.sprite(container);
  }

  /** Copies the block of a container into the cell whose upper left corner is at (x, y). */
  paint(context: CanvasRenderingContext2D, container: PictureContainer, x: number, y: number): void {
    const sprite = this.sprite(container);
    if (!sprite) return;
    const [wide, high] = [Math.ceil(this.width), Math.ceil(this.height)];
    context.drawImage(sprite.sheet, sprite.x, sprite.y, wide, high, x, y, wide, high);
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

  private sprite(container: PictureContainer): Sprite | null {
    const { status, exitCode } = container.state;
    const failed = status === 'exited' && exitCode !== 0;
    const written = container.writable.files > 0;
    const { colour, patternId } = seatLook(container.seat.look);
    const key = `${colour} ${patternId} ${status} ${written} ${exitCode ?? ''} ${container.health ?? ''}`;
    const known = this.sprites.get(key);
    if (known) return known;
    const place = this.freePlace();
    if (!place) return null;
    const { context, x, y } = place;
    context.setTransform(1, 0, 0, 1, x + this.width / 2, y + this.half * CROWD_RISE);
    this.draw(context, container, failed);
    const sprite = { sheet: context.canvas, x, y };
    this.sprites.set(key, sprite);
    return sprite;
  }

  private freePlace(): { context: CanvasRenderingContext2D; x: number; y: number } | null {
    const [wide, high] = [Math.ceil(this.width) + 1, Math.ceil(this.height) + 1];
    if (!this.sheet || this.sheet.used === SHEET_COLUMNS * SHEET_ROWS) {
      const canvas = document.createElement('canvas');
      canvas.width = wide * SHEET_COLUMNS;
      canvas.height = high * SHEET_ROWS;
      const context = canvas.getContext('2d');
      if (!context) return null;
      this.sheet = { canvas, context, used: 0 };
    }
    const { context, used } = this.sheet;
    this.sheet.used += 1;
    return { context, x: (used % SHEET_COLUMNS) * wide, y: Math.floor(used / SHEET_COLUMNS) * high };
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
      context.stroke(this.edges);
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
    if (half >= 6) context.stroke(this.edges);
    if (status !== 'dead' && half >= 7) {
      // Whose it was stays to be seen on what has ended.
      fill(context, block.topAt(half * 0.06, 0.2), stone ? look.colour : inks.writable);
      if (container.writable.files > 0) fill(context, block.topAt(half * 0.06, 0.68), inks.pen);
    }
    if (status === 'paused') this.bars(context);
    if (status === 'restarting') this.arrow(context);
    if (status === 'dead') this.crack(context);
    if (status === 'exited' && half >= STAMPED) this.stamp(context, `${container.state.exitCode ?? '?'}`);
    else if (failed) this.fault(context, inks.stamp);
    else if (container.health === 'unhealthy') this.fault(context, inks.pen);
  }

  private pattern(context: CanvasRenderingContext2D, look: SeatLook, faint: boolean): void {
    const fillStyle = this.tile(context, look);
    if (!fillStyle) return;
    context.globalAlpha = faint ? 0.45 : 1;
    context.fillStyle = fillStyle;
    context.fill(shape(this.block.left));
    context.globalAlpha = faint ? 0.25 : 0.55;
    context.fill(shape(this.block.right));
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

  /** The exit code, as it is stamped on larger blocks. */
  private stamp(context: CanvasRenderingContext2D, code: string): void {
    const { half, inks } = this;
    const size = half * 0.62;
    const wide = Math.max(2, code.length) * size * 0.6 + size * 0.4;
    context.save();
    context.translate(0, -half * 0.1);
    context.rotate(-Math.PI / 18);
    context.fillStyle = PAPER;
    context.fillRect(-wide / 2, -size * 0.7, wide, size * 1.4);
    context.strokeStyle = context.fillStyle = inks.stamp;
    context.lineWidth = size * 0.12;
    context.strokeRect(-wide / 2, -size * 0.7, wide, size * 1.4);
    context.font = `800 ${size}px ${inks.mono}`;
    context.textAlign = 'center';
    context.fillText(code, 0, size * 0.36);
    context.restore();
  }

  /** A cross on the face: it ended with a fault, or is unhealthy. */
  private fault(context: CanvasRenderingContext2D, ink: string): void {
    const { half, block } = this;
    const [x, y, arm] = [half * 0.5, -block.height * 0.22, half * 0.24];
    context.beginPath();
    context.arc(x, y, half * 0.38, 0, 2 * Math.PI);
    context.fillStyle = PAPER;
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

/** All blocks of one size have the same few outlines. */
const shapes = new Map<string, Path2D>();
const MOST_SHAPES = 200;

/** The `points` of a polygon as a path. */
function shape(points: string): Path2D {
  const known = shapes.get(points);
  if (known) return known;
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  const made = new Path2D(`M${points.replaceAll(' ', ' L')} Z`);
  shapes.set(points, made);
  return made;
}

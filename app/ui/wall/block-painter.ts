import type { PictureContainer } from '../picture/picture-model';
import { seatLook } from '../seat-palette';
import { CROWD_RISE } from './crowd-field';
import { PaintedBlock } from './painted-block';
import type { PainterInks } from './painter-inks';

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
 * Paints small blocks for a canvas. Each look in each state is drawn once, on a sheet of many, and then copied. Sizes are
 * device pixels.
 */
export class BlockPainter {
  private readonly sprites = new Map<string, Sprite>();
  private sheet: { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D; used: number } | null = null;
  private readonly block: PaintedBlock;

  constructor(
    readonly width: number,
    readonly height: number,
    private readonly half: number,
    private readonly inks: PainterInks,
  ) {
    this.block = new PaintedBlock(half, inks);
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
    const written = container.writable.files > 0;
    const { colour, patternId } = seatLook(container.seat.look);
    const key = `${colour} ${patternId} ${status} ${written} ${exitCode ?? ''} ${container.health ?? ''}`;
    const known = this.sprites.get(key);
    if (known) return known;
    const place = this.freePlace();
    if (!place) return null;
    const { context, x, y } = place;
    context.setTransform(1, 0, 0, 1, x + this.width / 2, y + this.half * CROWD_RISE);
    this.block.draw(context, container);
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
}

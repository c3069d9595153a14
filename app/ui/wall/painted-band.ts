import type { PictureContainer } from '../picture/picture-model';
import type { BlockPainter } from './block-painter';

/** Height of a canvas, in device pixels, unless one row is higher. */
const STRIP = 110;
const STEPPED_BACK = 0.2;

/**
 * The blocks of one state, row by row, on strips of a few rows. A browser hands on a canvas whole when one pixel of it
 * has changed, and composes what it covers again; so they are small. A band that moves takes its strips with it.
 */
export class PaintedBand {
  private readonly element = document.createElement('div');
  private readonly strips: CanvasRenderingContext2D[] = [];
  private readonly rows: number;
  private readonly scale = window.devicePixelRatio;
  /** By place, as painted last. */
  private readonly painted: PictureContainer[] = [];
  /** Places that are not painted as they are. */
  private readonly pending = new Set<number>();
  private lit: ReadonlySet<string> | null = null;
  private place = '';

  constructor(
    ground: HTMLElement,
    private readonly painter: BlockPainter,
    private readonly columns: number,
    /** IDs of containers that have changed lately. */
    private readonly fresh: { has(id: string): boolean },
  ) {
    this.rows = Math.max(1, Math.floor(STRIP / painter.height));
    this.element.className = 'wall-band';
    ground.append(this.element);
  }

  /** The corner of its first cell, in CSS pixels. */
  moveTo(x: number, y: number): void {
    const whole = (length: number) => Math.round(length * this.scale) / this.scale;
    const place = `translate(${whole(x)}px, ${whole(y)}px)`;
    if (place === this.place) return;
    this.place = place;
    this.element.style.transform = place;
  }

  /** Who stands here now; `changed` is told of everybody who did not, or otherwise. Shown when painted. */
  show(
    members: readonly PictureContainer[],
    lit: ReadonlySet<string> | null,
    changed: ((id: string) => void) | null,
  ): void {
    const { painted, pending } = this;
    const anew = lit !== this.lit;
    this.lit = lit;
    for (let place = 0; place < Math.max(members.length, painted.length); place += 1) {
      const container = members[place];
      if (container === painted[place] && !anew) continue;
      if (container && container !== painted[place]) {
        changed?.(container.id);
        painted[place] = container;
      }
      pending.add(place);
    }
    painted.length = members.length;
  }

  /** These are not lit any more. */
  putOut(ids: ReadonlySet<string>): void {
    this.painted.forEach(({ id }, place) => {
      if (ids.has(id)) this.pending.add(place);
    });
  }

  /** Draws what will be copied; to be done for all bands before the first of them paints. */
  prepare(end: number): boolean {
    for (const place of this.pending) {
      const container = this.painted[place];
      if (container) this.painter.prepare(container);
      if (performance.now() > end) return false;
    }
    return true;
  }

  /** Paints what is not yet, until the time `end`; answers whether all of it is painted. */
  paint(end: number): boolean {
    for (const place of this.pending) {
      this.pending.delete(place);
      this.paintOne(place);
      if (performance.now() > end) return false;
    }
    this.drop();
    return true;
  }

  member(place: number): PictureContainer | undefined {
    return this.painted[place];
  }

  /** How many stand here. */
  get size(): number {
    return this.painted.length;
  }

  /** The place of a container; -1 when it does not stand here. */
  placeOf(id: string): number {
    return this.painted.findIndex((one) => one.id === id);
  }

  remove(): void {
    this.element.remove();
  }

  private paintOne(place: number): void {
    const { painter, columns } = this;
    const row = Math.floor(place / columns);
    const index = Math.floor(row / this.rows);
    const context = this.strip(index);
    if (!context) return;
    const x = Math.round((place % columns) * painter.width);
    const y = this.edge(row) - this.edge(index * this.rows);
    context.clearRect(x, y, Math.ceil(painter.width), Math.ceil(painter.height));
    const container = this.painted[place];
    if (!container) return;
    const sought = this.lit?.has(container.seat.id);
    if (sought || this.fresh.has(container.id)) painter.ring(context, x, y);
    context.globalAlpha = this.lit && !sought ? STEPPED_BACK : 1;
    painter.paint(context, container, x, y);
    context.globalAlpha = 1;
  }

  /** Upper edge of a row, in device pixels. */
  private edge(row: number): number {
    return Math.round(row * this.painter.height);
  }

  private strip(index: number): CanvasRenderingContext2D | undefined {
    while (this.strips.length <= index) {
      const first = this.strips.length * this.rows;
      const canvas = document.createElement('canvas');
      canvas.width = Math.ceil(this.columns * this.painter.width);
      canvas.height = this.edge(first + this.rows) - this.edge(first);
      const { style } = canvas;
      style.top = `${this.edge(first) / this.scale}px`;
      style.width = `${canvas.width / this.scale}px`;
      style.height = `${canvas.height / this.scale}px`;
      const context = canvas.getContext('2d');
      if (!context) return undefined;
      this.element.append(canvas);
      this.strips.push(context);
    }
    return this.strips[index];
  }

  /** Strips on which nobody stands any more are let go. */
  private drop(): void {
    const needed = Math.ceil(this.painted.length / (this.columns * this.rows));
    // One stays in reserve: who comes and goes at the edge of two strips would make one again and again.
    while (this.strips.length > needed + 1) this.strips.pop()?.canvas.remove();
  }
}

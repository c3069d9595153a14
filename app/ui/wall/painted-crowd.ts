import type { ContainerStatus, PictureContainer } from '../picture/picture-model';
import { BlockPainter, type PainterInks } from './block-painter';
import type { CrowdField } from './crowd-field';
import { CrowdPlaces } from './crowd-places';
import { PaintedBand } from './painted-band';

/** How long a block that has changed stands in a light of its own, in milliseconds. */
const FRESH_MS = 1100;
/** Lights go out together, at most so often, in milliseconds. */
const TOGETHER_MS = 250;

/** A block, and the upper left corner of its cell, in CSS pixels. */
interface Cell {
  readonly container: PictureContainer;
  readonly x: number;
  readonly y: number;
}

/**
 * The blocks of a crowd on many small canvases inside an element. Only what has changed is painted again, so a class of
 * a thousand costs what has happened in it and not what stands there.
 */
export class PaintedCrowd {
  private readonly places = new CrowdPlaces();
  private readonly bands = new Map<ContainerStatus, PaintedBand>();
  private painter: BlockPainter | null = null;
  private looks = '';
  private field: CrowdField | null = null;
  /** Until when the blocks that have changed are lit, by the IDs of containers. */
  private readonly fresh = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly ground: HTMLElement) {}

  show(
    field: CrowdField,
    containers: readonly PictureContainer[],
    lit: ReadonlySet<string> | null,
    theme: number,
  ): void {
    const members = this.places.follow(containers);
    const before = this.painter;
    const painter = this.painterFor(field, theme);
    // What only takes another size has not changed.
    const fresh = painter === before ? this.fresh : null;
    this.field = field;
    const until = TOGETHER_MS * Math.ceil((performance.now() + FRESH_MS) / TOGETHER_MS);
    for (const { status, cellsX, cellsY } of field.bands) {
      const band = this.bands.get(status) ?? new PaintedBand(this.ground, painter, field.columns);
      this.bands.set(status, band);
      band.moveTo(cellsX, cellsY);
      band.show(members.get(status) ?? [], lit, fresh, until);
    }
    for (const [status, band] of this.bands) {
      if (field.bands.some((one) => one.status === status)) continue;
      band.remove();
      this.bands.delete(status);
    }
    this.later();
  }

  /** The block at a point of the element, in CSS pixels. */
  at(x: number, y: number): Cell | null {
    const { field } = this;
    for (const { status, cellsX, cellsY } of field?.bands ?? []) {
      if (!field) return null;
      const column = Math.floor((x - cellsX) / field.cellWidth);
      const row = Math.floor((y - cellsY) / field.cellHeight);
      if (column < 0 || column >= field.columns || row < 0) continue;
      const container = this.bands.get(status)?.member(row * field.columns + column);
      if (container) return { container, x: cellsX + column * field.cellWidth, y: cellsY + row * field.cellHeight };
    }
    return null;
  }

  /** Takes everything out of the element. */
  end(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    for (const band of this.bands.values()) band.remove();
    this.bands.clear();
  }

  /** Another size of blocks, another screen or theme, and everything begins anew. */
  private painterFor(field: CrowdField, theme: number): BlockPainter {
    const scale = window.devicePixelRatio;
    const looks = `${scale} ${field.half} ${field.columns} ${theme}`;
    if (this.painter && looks === this.looks) return this.painter;
    this.looks = looks;
    for (const band of this.bands.values()) band.remove();
    this.bands.clear();
    this.fresh.clear();
    this.painter = new BlockPainter(
      field.cellWidth * scale,
      field.cellHeight * scale,
      field.half * scale,
      inksOf(this.ground),
    );
    return this.painter;
  }

  /** Puts out the lights whose time is over, and waits for the next. */
  private later(): void {
    if (this.timer || this.fresh.size === 0) return;
    const next = Math.min(...this.fresh.values());
    this.timer = setTimeout(
      () => {
        this.timer = null;
        const out = new Set<string>();
        for (const [id, until] of this.fresh) if (until <= next) out.add(id);
        for (const id of out) this.fresh.delete(id);
        for (const band of this.bands.values()) band.putOut(out);
        this.later();
      },
      Math.max(0, next - performance.now()),
    );
  }
}

function inksOf(element: Element): PainterInks {
  const style = getComputedStyle(element);
  const ink = (name: string) => resolved(element, style.getPropertyValue(name));
  return {
    stoneLeft: ink('--stone-left'),
    stoneRight: ink('--stone-right'),
    stoneTop: ink('--stone-top'),
    stamp: ink('--stamp'),
    pen: ink('--pen'),
    writable: ink('--writable'),
    lit: ink('--sheet-lit'),
    mono: style.getPropertyValue('--font-mono') || 'monospace',
  };
}

/** `light-dark(…)` and the like mean nothing to a canvas: the browser works them out for a colour of the page. */
function resolved(element: Element, value: string): string {
  if (!value.includes('(')) return value.trim();
  const probe = document.createElement('i');
  probe.style.color = value;
  element.parentElement?.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

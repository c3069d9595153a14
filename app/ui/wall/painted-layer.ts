import type { ContainerStatus, PictureContainer } from '../picture/picture-model';
import { BlockPainter } from './block-painter';
import type { CrowdField } from './crowd-field';
import { PaintedBand } from './painted-band';
import { painterInks } from './painter-inks';

/** A block, and the upper left corner of its cell, in CSS pixels. */
export interface Cell {
  readonly container: PictureContainer;
  readonly x: number;
  readonly y: number;
}

/** All blocks of a crowd in one size, band by band, in an element that can be shown when it is ready. */
export class PaintedLayer {
  readonly element = document.createElement('div');
  private readonly bands = new Map<ContainerStatus, PaintedBand>();
  private readonly painter: BlockPainter;

  /** @param ground where it will be shown: tells the colours */
  constructor(
    ground: Element,
    private field: CrowdField,
    private readonly fresh: { has(id: string): boolean },
  ) {
    const scale = window.devicePixelRatio;
    const { half, cellWidth, cellHeight } = field;
    this.painter = new BlockPainter(cellWidth * scale, cellHeight * scale, half * scale, painterInks(ground));
  }

  /** As `PaintedBand.show`, for every band. */
  show(
    field: CrowdField,
    members: ReadonlyMap<ContainerStatus, readonly PictureContainer[]>,
    lit: ReadonlySet<string> | null,
    changed: ((id: string) => void) | null,
  ): void {
    this.field = field;
    for (const { status, cellsX, cellsY } of field.bands) {
      const band = this.bands.get(status) ?? new PaintedBand(this.element, this.painter, field.columns, this.fresh);
      this.bands.set(status, band);
      band.moveTo(cellsX, cellsY);
      band.show(members.get(status) ?? [], lit, changed);
    }
    for (const [status, band] of this.bands) {
      if (field.bands.some((one) => one.status === status)) continue;
      band.remove();
      this.bands.delete(status);
    }
  }

  putOut(ids: ReadonlySet<string>): void {
    for (const band of this.bands.values()) band.putOut(ids);
  }

  /** Paints what is not painted yet, until about the time `end`; answers whether all of it is. */
  paint(end = Number.POSITIVE_INFINITY): boolean {
    const bands = [...this.bands.values()];
    return bands.every((band) => band.prepare(end)) && bands.every((band) => band.paint(end));
  }

  /** The block at a point of the element, in CSS pixels. */
  at(x: number, y: number): Cell | null {
    const { columns, cellWidth, cellHeight, bands } = this.field;
    for (const { status, cellsX, cellsY } of bands) {
      const column = Math.floor((x - cellsX) / cellWidth);
      const row = Math.floor((y - cellsY) / cellHeight);
      if (column < 0 || column >= columns || row < 0) continue;
      const container = this.bands.get(status)?.member(row * columns + column);
      if (container) return { container, x: cellsX + column * cellWidth, y: cellsY + row * cellHeight };
    }
    return null;
  }
}

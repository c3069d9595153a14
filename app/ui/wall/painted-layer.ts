import type { ContainerStatus, PictureContainer } from '../picture/picture-model';
import { BlockPainter } from './block-painter';
import type { CrowdField } from './crowd-field';
import { PaintedBand } from './painted-band';
import { painterInks } from './painter-inks';
import { type CrowdRows, heirOf } from './walked-cell';

/** A block, and the upper left corner of its cell, in CSS pixels. */
export interface Cell {
  readonly container: PictureContainer;
  readonly x: number;
  readonly y: number;
}

/** A cell with its size, its number among all of them, and its place in the band of its state. */
export interface NumberedCell extends Cell {
  readonly width: number;
  readonly height: number;
  readonly index: number;
  readonly place: number;
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
      if (container) return { container, ...this.corner(cellsX, cellsY, row * columns + column) };
    }
    return null;
  }

  rows(): CrowdRows {
    const { bands, columns } = this.field;
    return { sizes: bands.map(({ status }) => this.bands.get(status)?.size ?? 0), columns };
  }

  /** The block with this number, band by band and row by row. */
  cell(index: number): NumberedCell | null {
    const { bands, cellWidth: width, cellHeight: height } = this.field;
    let place = index;
    for (const { status, cellsX, cellsY } of bands) {
      const band = this.bands.get(status);
      const container = band?.member(place);
      if (container) return { container, width, height, index, place, ...this.corner(cellsX, cellsY, place) };
      place -= band?.size ?? 0;
    }
    return null;
  }

  /** The number of a container's block; -1 when there is none. */
  indexOf(id: string): number {
    let before = 0;
    for (const { status } of this.field.bands) {
      const band = this.bands.get(status);
      const place = band?.placeOf(id) ?? -1;
      if (place >= 0) return before + place;
      before += band?.size ?? 0;
    }
    return -1;
  }

  /** The number of who stands now where somebody stood. */
  indexAt({ container, place, index }: NumberedCell): number {
    const band = this.field.bands.findIndex(({ status }) => status === container.state.status);
    return heirOf(this.rows(), band, place, index);
  }

  private corner(cellsX: number, cellsY: number, place: number): { x: number; y: number } {
    const { columns, cellWidth, cellHeight } = this.field;
    return { x: cellsX + (place % columns) * cellWidth, y: cellsY + Math.floor(place / columns) * cellHeight };
  }
}

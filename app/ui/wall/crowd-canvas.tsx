'use client';

import { type PointerEvent, useEffect, useRef } from 'react';
import type { PictureContainer } from '../picture/picture-model';
import { BlockPainter, type PainterInks } from './block-painter';
import type { Box } from './box';
import type { CrowdBand, CrowdField } from './crowd-field';
import { CrowdPlaces } from './crowd-places';
import type { PointedBlock } from './pointed-block';
import { useThemeVersion } from './use-theme-version';

interface CrowdCanvasProps {
  /** Where the field lies on the stage. */
  readonly box: Box;
  readonly field: CrowdField;
  readonly containers: readonly PictureContainer[];
  /** Seats whose blocks are lit while the others step back; null: nobody is looked for. */
  readonly lit: ReadonlySet<string> | null;
  readonly onPoint: (pointed: PointedBlock | null) => void;
  readonly onChoose: (seatId: string) => void;
}

/** How long a block that has changed stands in a light of its own, in milliseconds. */
const FRESH_MS = 1200;
const STEPPED_BACK = 0.2;

interface Cell {
  readonly container: PictureContainer;
  readonly x: number;
  readonly y: number;
}

/**
 * The blocks of a crowd on a canvas. Only cells in which something has changed are painted again, so a class of a
 * thousand costs what has happened in it and not what stands there. It has no words: the stage tells them beside it.
 */
export function CrowdCanvas({ box, field, containers, lit, onPoint, onChoose }: CrowdCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const crowd = useRef<PaintedCrowd>(null);
  const theme = useThemeVersion();

  useEffect(() => {
    if (!canvas.current) return;
    crowd.current ??= new PaintedCrowd(canvas.current);
    crowd.current.show(box, field, containers, lit, theme);
  }, [box, field, containers, lit, theme]);
  useEffect(() => () => crowd.current?.stop(), []);

  const at = (event: PointerEvent<HTMLCanvasElement>) => {
    const corner = event.currentTarget.getBoundingClientRect();
    return crowd.current?.at(event.clientX - corner.left, event.clientY - corner.top) ?? null;
  };
  return (
    <canvas
      ref={canvas}
      className="wall-crowd"
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      onPointerMove={(event) => {
        const cell = at(event);
        onPoint(
          cell && {
            container: cell.container,
            x: box.x + cell.x + field.cellWidth / 2,
            y: box.y + cell.y,
          },
        );
      }}
      onPointerLeave={() => onPoint(null)}
      onClick={(event) => {
        const cell = at(event as unknown as PointerEvent<HTMLCanvasElement>);
        if (cell) onChoose(cell.container.seat.id);
      }}
    />
  );
}

/** What is on the canvas now, cell by cell. */
class PaintedCrowd {
  private readonly places = new CrowdPlaces();
  private readonly context: CanvasRenderingContext2D | null;
  private painter: BlockPainter | null = null;
  private geometry = '';
  private looks = '';
  private scale = 1;
  private field: CrowdField | null = null;
  private lit: ReadonlySet<string> | null = null;
  /** By band and place, as painted last. */
  private painted: (PictureContainer | undefined)[][] = [];
  private readonly fresh = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.context = canvas.getContext('2d');
  }

  show(
    box: Box,
    field: CrowdField,
    containers: readonly PictureContainer[],
    lit: ReadonlySet<string> | null,
    theme: number,
  ): void {
    const bands = this.places.follow(containers);
    const scale = window.devicePixelRatio;
    const corners = field.bands.map(({ status, cellsX, cellsY }) => `${status} ${cellsX} ${cellsY}`).join();
    const geometry = `${box.width} ${box.height} ${scale} ${field.half} ${field.columns} ${theme} ${corners}`;
    const anew = geometry !== this.geometry || lit !== this.lit;
    const first = this.geometry === '';
    this.field = field;
    this.lit = lit;
    if (anew) this.begin(geometry, box, field, scale, theme);
    const now = performance.now();
    const changed: { band: CrowdBand; place: number; container: PictureContainer | undefined }[] = [];
    field.bands.forEach((band, index) => {
      const members = bands.get(band.status) ?? [];
      this.painted[index] ??= [];
      const before = this.painted[index];
      for (let place = 0; place < Math.max(members.length, before.length); place += 1) {
        const container = members[place];
        if (container === before[place]) continue;
        if (container && !anew && !first) this.fresh.set(container.id, now + FRESH_MS);
        before[place] = container;
        if (container) this.painter?.prepare(container);
        changed.push({ band, place, container });
      }
      before.length = members.length;
    });
    for (const { band, place, container } of changed) this.paint(band, place, container);
    this.later();
  }

  /** The block at a place of the canvas, in CSS pixels. */
  at(x: number, y: number): Cell | null {
    const { field } = this;
    if (!field) return null;
    for (const [index, band] of field.bands.entries()) {
      const column = Math.floor((x - band.cellsX) / field.cellWidth);
      const row = Math.floor((y - band.cellsY) / field.cellHeight);
      if (column < 0 || column >= field.columns || row < 0) continue;
      const container = this.painted[index]?.[row * field.columns + column];
      if (container) {
        return { container, x: band.cellsX + column * field.cellWidth, y: band.cellsY + row * field.cellHeight };
      }
    }
    return null;
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private begin(geometry: string, box: Box, field: CrowdField, scale: number, theme: number): void {
    const [width, height] = [Math.round(box.width * scale), Math.round(box.height * scale)];
    if (this.canvas.width !== width) this.canvas.width = width;
    if (this.canvas.height !== height) this.canvas.height = height;
    this.context?.clearRect(0, 0, width, height);
    this.painted = [];
    this.scale = scale;
    if (geometry === this.geometry) return;
    this.geometry = geometry;
    // The sprites stay while blocks are as large as they were and colours mean the same.
    const looks = `${scale} ${field.half} ${theme}`;
    if (looks === this.looks) return;
    this.looks = looks;
    this.painter = new BlockPainter(
      field.cellWidth * scale,
      field.cellHeight * scale,
      field.half * scale,
      inksOf(this.canvas),
    );
  }

  private paint(band: CrowdBand, place: number, container: PictureContainer | undefined): void {
    const { context, painter, scale, field } = this;
    if (!context || !painter || !field) return;
    const column = place % field.columns;
    const row = Math.floor(place / field.columns);
    const x = Math.round((band.cellsX + column * field.cellWidth) * scale);
    const y = Math.round((band.cellsY + row * field.cellHeight) * scale);
    context.clearRect(x, y, Math.ceil(painter.width), Math.ceil(painter.height));
    if (!container) return;
    const sought = this.lit?.has(container.seat.id);
    if (sought || this.fresh.has(container.id)) painter.ring(context, x, y);
    context.globalAlpha = this.lit && !sought ? STEPPED_BACK : 1;
    painter.paint(context, container, x, y);
    context.globalAlpha = 1;
  }

  /** Puts out the lights whose time is over, and waits for the next. */
  private later(): void {
    if (this.timer || this.fresh.size === 0) return;
    const next = Math.min(...this.fresh.values());
    this.timer = setTimeout(
      () => {
        this.timer = null;
        const now = performance.now();
        const out = new Set([...this.fresh].filter(([, until]) => until <= now + 50).map(([id]) => id));
        for (const id of out) this.fresh.delete(id);
        this.field?.bands.forEach((band, index) => {
          this.painted[index]?.forEach((container, place) => {
            if (container && out.has(container.id)) this.paint(band, place, container);
          });
        });
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

import type { PictureContainer } from '../picture/picture-model';
import type { CrowdField } from './crowd-field';
import { CrowdPlaces } from './crowd-places';
import { type Cell, type NumberedCell, PaintedLayer } from './painted-layer';
import type { CrowdRows } from './walked-cell';

/** How long a block that has changed stands in a light of its own, in milliseconds. */
const FRESH_MS = 1100;
/** Lights go out together, at most so often, in milliseconds. */
const TOGETHER_MS = 250;
/** How much of a frame may go into painting all blocks anew, in milliseconds. */
const SHARE_MS = 4;
const NO_ROWS: CrowdRows = { sizes: [], columns: 1 };

/**
 * The blocks of a crowd on many small canvases inside an element. Only what has changed is painted again, so a class of
 * a thousand costs what has happened in it and not what stands there. Where all of them change, by another size or
 * theme, they are painted out of sight, a little in every frame, and then change places with the former ones.
 */
export class PaintedCrowd {
  private readonly places = new CrowdPlaces();
  private shown: PaintedLayer | null = null;
  private next: PaintedLayer | null = null;
  /** What the blocks of the layer look like that is shown or, once it is painted, will be. */
  private looks = '';
  /** Until when the blocks that have changed are lit, by the IDs of containers. */
  private readonly fresh = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private frame = 0;
  private ground: HTMLElement | null = null;
  private readonly listeners = new Set<() => void>();

  /** @param ground the element in which it is shown */
  show(
    ground: HTMLElement,
    field: CrowdField,
    containers: readonly PictureContainer[],
    lit: ReadonlySet<string> | null,
    theme: number,
  ): void {
    this.ground = ground;
    const members = this.places.follow(containers);
    const looks = `${window.devicePixelRatio} ${field.half} ${field.columns} ${theme}`;
    if (looks !== this.looks) this.next = new PaintedLayer(ground, field, this.fresh);
    this.looks = looks;
    const until = TOGETHER_MS * Math.ceil((performance.now() + FRESH_MS) / TOGETHER_MS);
    const note = (id: string) => void this.fresh.set(id, until);
    if (this.next) {
      // What only takes another size has not changed.
      this.next.show(field, members, lit, null);
      if (this.shown) this.buildSoon();
      else this.build(Number.POSITIVE_INFINITY);
    } else if (this.shown) {
      this.shown.show(field, members, lit, note);
      this.shown.paint();
      this.tell();
    }
    this.later();
  }

  at(x: number, y: number): Cell | null {
    return this.shown?.at(x, y) ?? null;
  }

  /** Calls back whenever blocks are shown elsewhere or otherwise, until what it answers is called. */
  onMoved(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** How many blocks are shown. */
  get size(): number {
    return this.rows().sizes.reduce((sum, size) => sum + size, 0);
  }

  rows(): CrowdRows {
    return this.shown?.rows() ?? NO_ROWS;
  }

  /** As `PaintedLayer.cell`, of what is shown. */
  cell(index: number): NumberedCell | null {
    return this.shown?.cell(index) ?? null;
  }

  /** As `PaintedLayer.indexOf`, of what is shown. */
  indexOf(id: string): number {
    return this.shown?.indexOf(id) ?? -1;
  }

  /** As `PaintedLayer.indexAt`, of what is shown. */
  indexAt(before: NumberedCell): number {
    return this.shown?.indexAt(before) ?? 0;
  }

  /** Takes everything out of the element, until it is shown again. */
  end(): void {
    if (this.timer) clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    this.shown?.element.remove();
    this.timer = this.shown = this.next = null;
    this.looks = '';
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  /** In the next frame: this one has had its share. */
  private buildSoon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.build(SHARE_MS));
  }

  /** Goes on painting the next layer, and shows it when it is ready. */
  private build(share: number): void {
    if (!this.next) return;
    if (!this.next.paint(performance.now() + share)) {
      this.buildSoon();
      return;
    }
    this.shown?.element.remove();
    this.ground?.append(this.next.element);
    this.shown = this.next;
    this.next = null;
    this.tell();
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
        this.shown?.putOut(out);
        this.shown?.paint();
        this.next?.putOut(out);
        this.later();
      },
      Math.max(0, next - performance.now()),
    );
  }
}

import type { Box } from './box';
import { namedField } from './named-field';

/** What the layout must know of an image. */
export interface LayoutImage {
  readonly id: string;
  /** Bottom first. */
  readonly layers: readonly string[];
  readonly count: number;
  readonly published: boolean;
}

/** An image as a sheet of the stage. Pixels from the stage's upper left corner. */
export interface WallSheet {
  readonly id: string;
  readonly paper: Box;
  /** Where its containers stand; inside the paper. */
  readonly field: Box;
  /** The title block, along the lower edge of the paper. */
  readonly title: Box;
  /** Sheets of its own that show below the paper, each `strip` high. */
  readonly strips: number;
}

/** Layers that neighbours in a row have in common, drawn once below all of them. */
export interface WallSlab extends Box {
  readonly images: readonly string[];
  readonly layers: number;
}

export interface WallLayout {
  readonly sheets: readonly WallSheet[];
  readonly slabs: readonly WallSlab[];
  readonly strip: number;
  /** The row of images that are only named, with how many of them have room; null when there are none. */
  readonly chest: (Box & { readonly cards: readonly Box[] }) | null;
  readonly inChest: readonly string[];
}

const MOST_SHEETS = 6;
const MOST_STRIPS = 5;

/**
 * Divides a stage of this size: the images with most containers as large sheets, which fill it, the others as a row of
 * small ones. Sizes follow the counts in steps, so that one more container seldom moves a sheet. Pure.
 */
export function wallLayout(width: number, height: number, em: number, images: readonly LayoutImage[]): WallLayout {
  const { large, small } = chosen(images, width, height, em);
  const gap = 0.9 * em;
  const chestHeight = small.length > 0 ? Math.min(3.4 * em, height * 0.3) : 0;
  const stage = Math.max(0, height - (chestHeight > 0 ? chestHeight + gap : 0));
  let best: { score: number; sheets: WallSheet[]; slabs: WallSlab[] } = { score: -1, sheets: [], slabs: [] };
  for (const rows of divisions(large)) {
    const made = arranged(rows, width, stage, em, gap);
    if (made.score > best.score) best = made;
  }
  return {
    sheets: best.sheets,
    slabs: best.slabs,
    strip: stripHeight(em),
    chest:
      chestHeight > 0 ? chest({ x: 0, y: height - chestHeight, width, height: chestHeight }, small.length, em) : null,
    inChest: small.map(({ id }) => id),
  };
}

/** Images that share their lowest layer stand beside each other; else the order they came in. */
function chosen(images: readonly LayoutImage[], width: number, height: number, em: number) {
  const roomFor = Math.max(1, Math.min(MOST_SHEETS, Math.floor((width * height) / (26 * em * 22 * em))));
  const most = Math.max(0, ...images.map(({ count }) => count));
  const busy = images.filter(({ count, published }) => count * (published ? 6 : 3) >= most && count > 0);
  const candidates = most > 0 ? busy : images.slice(-3);
  const busiest = new Set([...candidates].sort((a, b) => b.count - a.count).slice(0, roomFor));
  const large = images.filter((image) => busiest.has(image));
  const bases = [...new Set(large.map(({ layers }) => layers[0]))];
  return {
    large: bases.flatMap((base) => large.filter(({ layers }) => layers[0] === base)),
    small: images.filter((image) => !busiest.has(image)),
  };
}

/** All ways to cut a list into rows that follow each other. */
function divisions(list: readonly LayoutImage[]): LayoutImage[][][] {
  if (list.length === 0) return [];
  return Array.from({ length: 2 ** (list.length - 1) }, (_, cuts) => {
    const rows: LayoutImage[][] = [];
    list.forEach((image, index) => {
      if (index === 0 || cuts & (1 << (index - 1))) rows.push([]);
      rows.at(-1)?.push(image);
    });
    return rows;
  });
}

/** The share of the stage that a sheet is to get: what the title needs, and what its containers need, in steps. */
function weight({ count }: LayoutImage): number {
  return 4 + (count === 0 ? 0 : Math.min(64, 2 ** (Math.ceil(Math.log2(count) * 2) / 2)));
}

function arranged(rows: LayoutImage[][], width: number, height: number, em: number, gap: number) {
  const heights = shares(rows, rowWeight, Math.max(0, height - gap * (rows.length - 1)), 12 * em);
  const sheets: WallSheet[] = [];
  const slabs: WallSlab[] = [];
  let score = 0;
  let y = 0;
  for (const row of rows) {
    const rowHeight = heights.get(row) ?? 0;
    const made = arrangedRow(row, { x: 0, y, width, height: rowHeight }, em, gap);
    sheets.push(...made.sheets);
    slabs.push(...made.slabs);
    score += made.score;
    y += rowHeight + gap;
  }
  return { score, sheets, slabs };
}

function arrangedRow(row: readonly LayoutImage[], box: Box, em: number, gap: number) {
  const widths = shares(row, weight, Math.max(0, box.width - gap * (row.length - 1)), 15 * em);
  const runs = sharingRuns(row);
  const slabHeight = runs.some(({ layers }) => layers > 0) ? Math.min(1.5 * em, box.height * 0.12) : 0;
  const strip = Math.min(stripHeight(em), (box.height * 0.1) / MOST_STRIPS);
  const sheets: WallSheet[] = [];
  const slabs: WallSlab[] = [];
  const stripsOf = (image: LayoutImage, shared: number) =>
    Math.max(0, Math.min(MOST_STRIPS, image.layers.length - Math.max(shared, 1)));
  // The title blocks of a row are of one height and stand on one line, however wide a sheet is and however many lie below.
  const titleHeight = Math.max(...[...widths.values()].map((width) => titleFor(width, em)));
  const mostBelow = Math.max(
    ...runs.flatMap(({ members, layers }) =>
      members.map((image) => stripsOf(image, layers) * strip + (layers > 0 ? slabHeight : 0)),
    ),
  );
  let score = 0;
  let x = box.x;
  for (const { members, layers } of runs) {
    const from = x;
    for (const image of members) {
      const width = widths.get(image) ?? 0;
      const strips = stripsOf(image, layers);
      const below = strips * strip + (layers > 0 ? slabHeight : 0);
      const paper = { x, y: box.y, width, height: Math.max(0, box.height - below) };
      const sheet = { id: image.id, strips, ...paperParts(paper, em, titleHeight, mostBelow - below) };
      sheets.push(sheet);
      // What most look for counts most.
      score += worth(image, sheet.field, em) * Math.min(1, width / (20 * em)) * Math.sqrt(1 + image.count);
      x += width + gap;
    }
    if (layers > 0) {
      const width = x - gap - from;
      slabs.push({
        x: from,
        y: box.y + box.height - slabHeight,
        width,
        height: slabHeight,
        images: members.map(({ id }) => id),
        layers,
      });
      // Together is where they belong.
      score += 0.1 * members.length;
    }
  }
  return { score, sheets, slabs };
}

function rowWeight(row: readonly LayoutImage[]): number {
  return row.reduce((sum, image) => sum + weight(image), 0);
}

/** Divides a length by weight, but nothing gets less than `least` while others have more than enough. */
function shares<T>(
  things: readonly T[],
  weightOf: (thing: T) => number,
  length: number,
  least: number,
): Map<T, number> {
  const floor = Math.min(least, length / things.length);
  const parts = new Map<T, number>();
  let left = length;
  let total = things.reduce((sum, thing) => sum + weightOf(thing), 0);
  for (const thing of [...things].sort((a, b) => weightOf(a) - weightOf(b))) {
    const part = Math.max(floor, (left * weightOf(thing)) / total);
    parts.set(thing, part);
    left -= part;
    total -= weightOf(thing);
  }
  return parts;
}

/** What the words of a title block need on a sheet of this width. */
function titleFor(width: number, em: number): number {
  return (width >= 40 * em ? 3.3 : width >= 20 * em ? 4.6 : width >= 14 * em ? 5.2 : 7.4) * em;
}

/** @param lift how much higher than the lower edge asks for the title block stands */
function paperParts(paper: Box, em: number, wanted: number, lift: number): { paper: Box; field: Box; title: Box } {
  const margin = Math.min(0.6 * em, paper.width * 0.05, paper.height * 0.05);
  const titleHeight = Math.min(wanted, (paper.height - lift) * 0.4);
  const inner = { x: paper.x + margin, width: Math.max(0, paper.width - 2 * margin) };
  const title = { ...inner, y: paper.y + paper.height - lift - margin - titleHeight, height: titleHeight };
  const top = paper.y + margin * 1.5;
  return { paper, title, field: { ...inner, y: top, height: Math.max(0, title.y - margin * 0.5 - top) } };
}

/** How well its containers can be seen there: the size of a block, better with a name, up to where larger is no gain. */
function worth({ count }: LayoutImage, field: Box, em: number): number {
  if (count === 0) return Math.min(1, field.width / (24 * em)) * Math.min(1, field.height / (5 * em));
  const named = namedField(field.width, field.height, em, count);
  if (named) return 2 + Math.min(1, named.half / (3.6 * em));
  const half = Math.sqrt((field.width * field.height * 0.6) / (count * 5.2));
  const squat = Math.min(1, field.height / (8 * em)) * Math.min(1, field.width / (20 * em));
  return Math.min(1.5, half / em) * squat;
}

/** Neighbours with the same lowest layers, and how many of those they all share; 0 for one that stands alone. */
function sharingRuns(row: readonly LayoutImage[]): { members: LayoutImage[]; layers: number }[] {
  const runs: { members: LayoutImage[]; layers: number }[] = [];
  for (const image of row) {
    const last = runs.at(-1);
    if (last && image.layers.length > 0 && last.members[0]?.layers[0] === image.layers[0]) last.members.push(image);
    else runs.push({ members: [image], layers: 0 });
  }
  return runs.map(({ members }) => ({ members, layers: members.length > 1 ? common(members) : 0 }));
}

function common([first, ...others]: readonly LayoutImage[]): number {
  const layers = first?.layers ?? [];
  const end = layers.findIndex((layer, at) => others.some((other) => other.layers[at] !== layer));
  return end === -1 ? layers.length : end;
}

function stripHeight(em: number): number {
  return Math.max(3, 0.26 * em);
}

/** Small sheets side by side; when there are more than fit, the last one counts the rest. */
function chest(box: Box, count: number, em: number): WallLayout['chest'] {
  const gap = Math.min(0.6 * em, box.width * 0.02);
  const least = Math.min(14 * em, box.width);
  const fit = Math.max(1, Math.min(count, Math.floor((box.width + gap) / (least + gap))));
  const width = Math.min(24 * em, (box.width - gap * (fit - 1)) / fit);
  return {
    ...box,
    cards: Array.from({ length: fit }, (_, at) => ({
      x: box.x + at * (width + gap),
      y: box.y,
      width,
      height: box.height,
    })),
  };
}

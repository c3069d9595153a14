import type { PictureImage, PictureLayer } from './picture-model';

/** A sheet that lies once for all images in whose stacks it is at the same place, on top of the same sheets. */
export interface TreeSheet {
  /** The diffIDs from the bottom up to this one: what Docker keeps apart as one chain. */
  readonly key: string;
  readonly layer: PictureLayer;
  /** 0 is the lowest. */
  readonly level: number;
  /** First column and number of columns; a column is one image. */
  readonly column: number;
  readonly columns: number;
  /** The images that lie on it, from the left. */
  readonly images: readonly PictureImage[];
}

export interface SheetTree {
  /** From the left, so that those with common sheets are neighbours. */
  readonly images: readonly PictureImage[];
  readonly sheets: readonly TreeSheet[];
  /** Sheets in the highest stack. */
  readonly height: number;
}

/** The stacks of some images laid together: common sheets at the bottom once, the branches above them. */
export function sheetTree(images: readonly PictureImage[]): SheetTree {
  const order = inBranches(images, 0);
  const sheets: TreeSheet[] = [];
  const lay = (from: number, to: number, level: number, below: string) => {
    let column = from;
    while (column < to) {
      const layer = order[column]?.layers[level];
      if (!layer) {
        column += 1;
        continue;
      }
      let end = column + 1;
      while (end < to && order[end]?.layers[level]?.diffId === layer.diffId) end += 1;
      const key = `${below}/${layer.diffId}`;
      sheets.push({ key, layer, level, column, columns: end - column, images: order.slice(column, end) });
      lay(column, end, level + 1, key);
      column = end;
    }
  };
  lay(0, order.length, 0, '');
  return { images: order, sheets, height: Math.max(0, ...order.map(({ layers }) => layers.length)) };
}

/** Images with the same sheet at this level side by side, those that end below it first; else in the given order. */
function inBranches(images: readonly PictureImage[], level: number): PictureImage[] {
  if (images.length < 2) return [...images];
  const ended = images.filter(({ layers }) => layers.length <= level);
  const branches = new Map<string, PictureImage[]>();
  for (const image of images) {
    const layer = image.layers[level];
    if (layer) branches.set(layer.diffId, [...(branches.get(layer.diffId) ?? []), image]);
  }
  return [...ended, ...[...branches.values()].flatMap((branch) => inBranches(branch, level + 1))];
}

/** A rectangle in CSS pixels, from the upper left corner of the stage. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box without a margin on each side; never smaller than nothing. */
export function inset(box: Box, across: number, down = across): Box {
  return {
    x: box.x + across,
    y: box.y + down,
    width: Math.max(0, box.width - 2 * across),
    height: Math.max(0, box.height - 2 * down),
  };
}

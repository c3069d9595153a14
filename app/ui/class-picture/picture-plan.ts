import type { Box } from '../wall/box';
import { stageTextSize } from '../wall/stage-text-size';

/** Where the parts of a class picture lie, in pixels from its upper left corner. */
export interface PicturePlan {
  readonly width: number;
  readonly height: number;
  /** Size of ordinary text on the stage. */
  readonly em: number;
  readonly header: Box;
  readonly stage: Box;
  /** One place for everybody who is drawn, column by column. */
  readonly legend: { readonly font: number; readonly places: readonly Box[] };
}

const WIDTH = 1920;
const MARGIN = 32;
const HEADER = 92;
const STAGE = 900;
/** From here on people are listed in smaller letters. */
const MANY = 60;

/** The plan for so many people: the stage is that of a projector, the legend below it as high as it has to be. */
export function picturePlan(people: number): PicturePlan {
  const inner = WIDTH - 2 * MARGIN;
  const stage = { x: MARGIN, y: MARGIN + HEADER, width: inner, height: STAGE };
  const many = people > MANY;
  const columns = many ? 8 : 6;
  const font = many ? 16 : 19;
  const line = many ? 26 : 34;
  const rows = Math.ceil(people / columns);
  const top = stage.y + stage.height + MARGIN * 0.75;
  const place = (index: number): Box => ({
    x: MARGIN + Math.floor(index / rows) * (inner / columns),
    y: top + (index % rows) * line,
    width: inner / columns - 12,
    height: line,
  });
  return {
    width: WIDTH,
    height: Math.ceil(rows === 0 ? stage.y + stage.height + MARGIN : top + rows * line + MARGIN * 0.75),
    em: stageTextSize(stage.width, stage.height),
    header: { x: MARGIN, y: MARGIN, width: inner, height: HEADER },
    stage,
    legend: { font, places: Array.from({ length: people }, (_, index) => place(index)) },
  };
}

import type { PictureHost, PictureSeat } from '../picture/picture-model';
import type { TerminalItem } from '../terminal/terminal-model';

/** The screen of somebody who shows it to the class. */
export interface NeighbourView {
  readonly seat: PictureSeat;
  /** None yet while they are fetched. */
  readonly terminals: readonly { readonly id: string; readonly items: readonly TerminalItem[] }[];
  readonly host: PictureHost;
}

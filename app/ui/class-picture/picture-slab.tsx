import { fitText } from '../picture/fit-text';
import type { WallSlab } from '../wall/wall-layout';
import { SANS_LETTER } from './fonts';
import { PictureEdges } from './picture-edges';

/** More edges of layers than this could not be told apart. */
const MOST_EDGES = 8;

/** Layers that several images have in common, drawn once below all of them. */
export function PictureSlab({ slab, em, text }: { slab: WallSlab; em: number; text: string }) {
  const font = Math.min(em * 0.8, slab.height * 0.8);
  const shown = fitText(text, slab.width / (font * SANS_LETTER) - 4);
  const wide = Math.min(slab.width, (shown.length + 3) * font * SANS_LETTER);
  const middle = slab.x + slab.width / 2;
  return (
    <>
      <PictureEdges box={slab} count={Math.min(slab.layers, MOST_EDGES)} />
      <rect x={middle - wide / 2} y={slab.y + 2} width={wide} height={slab.height - 4} fill="var(--wall-sheet-under)" />
      <text x={middle} y={slab.y + slab.height / 2 + font * 0.35} fontSize={font} textAnchor="middle" fill="#ffffff">
        {shown}
      </text>
    </>
  );
}

import { BlockShape } from '../picture/block-shape';
import { fitText } from '../picture/fit-text';
import { imageLabel } from '../picture/picture-words';
import type { WallLayout } from '../wall/wall-layout';
import type { WallImage } from '../wall/wall-model';
import { MONO, MONO_LETTER, SANS_LETTER } from './fonts';
import { PicturePaper } from './picture-paper';
import type { PictureTexts } from './picture-texts';

interface PictureChestProps {
  readonly layout: WallLayout;
  readonly of: ReadonlyMap<string, WallImage>;
  readonly em: number;
  readonly texts: PictureTexts;
}

/** Blocks that stand beside the name of an image. */
const BLOCKS = 3;

/** The images without a sheet of their own as small sheets with their names and counts. */
export function PictureChest({ layout: { chest, inChest }, of, em, texts }: PictureChestProps) {
  if (!chest) return null;
  const named = inChest.length > chest.cards.length ? chest.cards.length - 1 : chest.cards.length;
  return chest.cards.map((card, index) => {
    const { x, y, width, height } = card;
    const wall = of.get(inChest[index] ?? '');
    const middle = y + height / 2;
    if (index >= named || !wall) {
      return (
        <g key={inChest[index]}>
          <PicturePaper box={card} />
          <text x={x + 0.7 * em} y={middle + em * 0.35} fontSize={em} fontWeight="700" fill="#ffffff">
            {`+${inChest.length - named}`}
          </text>
        </g>
      );
    }
    const count = wall.containers.length;
    const shown = wall.containers.slice(0, Math.max(0, Math.min(BLOCKS, Math.floor(width / height - 3.5))));
    const half = (height * 0.62) / 2.2;
    const words = width - 1.4 * em - shown.length * half * 2.4;
    const size = Math.min(em, height * 0.32);
    return (
      <g key={wall.image.id}>
        <PicturePaper box={card} />
        <text
          x={x + 0.7 * em}
          y={middle - size * 0.1}
          fontSize={size}
          fontWeight="700"
          fontFamily={MONO}
          fill="#ffffff"
        >
          {fitText(imageLabel(wall.image), words / (size * MONO_LETTER))}
        </text>
        <text x={x + 0.7 * em} y={middle + size} fontSize={size * 0.8} fill="var(--sheet-soft)">
          {fitText(
            count === 0 ? texts.wall('stage.none') : `${count} ${texts.wall('stage.containers', { count })}`,
            words / (size * 0.8 * SANS_LETTER),
          )}
        </text>
        {shown.map((container, place) => (
          <g
            key={container.id}
            transform={`translate(${x + width - 0.5 * em - half - (shown.length - 1 - place) * half * 2.3} ${middle + half * 0.5})`}
          >
            <BlockShape container={container} half={half} />
          </g>
        ))}
      </g>
    );
  });
}

import { BlockShape } from '../picture/block-shape';
import type { PictureContainer } from '../picture/picture-model';
import { countByStatus } from '../picture/picture-words';
import type { Box } from '../wall/box';
import { CROWD_RISE, crowdField } from '../wall/crowd-field';
import { SANS_LETTER } from './fonts';
import type { PictureTexts } from './picture-texts';

interface PictureCrowdProps {
  readonly field: Box;
  readonly em: number;
  readonly containers: readonly PictureContainer[];
  readonly texts: PictureTexts;
}

/** Too many for names: in bands by state, each with its count. */
export function PictureCrowd({ field, em, containers, texts }: PictureCrowdProps) {
  const { half, cellWidth, cellHeight, columns, bands, stacked } = crowdField(
    field.width,
    field.height,
    em,
    countByStatus(containers),
  );
  return bands.map(({ status, count, y, height, font, cellsX, cellsY }) => {
    const label = texts.wall(`state.${status}`, { count });
    const small = Math.min(font * 0.7, 1.15 * em);
    const middle = y + height / 2;
    const digits = `${count}`.length;
    return (
      <g key={status}>
        <g fill="#ffffff">
          <text
            x={0.35 * em}
            y={stacked ? y + font : middle + (font - small) * 0.35 - small * 0.1}
            fontSize={font}
            fontWeight="700"
          >
            {count}
          </text>
          <text
            x={stacked ? 0.75 * em + digits * font * 0.56 : 0.35 * em}
            y={stacked ? y + font : middle + (font - small) * 0.35 + small * 0.95}
            fontSize={Math.min(small, stacked ? small : (cellsX - 0.4 * em) / (label.length * SANS_LETTER))}
            fontWeight="600"
          >
            {label}
          </text>
        </g>
        {containers
          .filter(({ state }) => state.status === status)
          .map((container, index) => {
            const x = cellsX + (index % columns) * cellWidth + cellWidth / 2;
            const base = cellsY + Math.floor(index / columns) * cellHeight + half * CROWD_RISE;
            return (
              <g key={container.id} transform={`translate(${x.toFixed(1)} ${base.toFixed(1)})`}>
                <BlockShape container={container} half={Math.round(half * 100) / 100} />
              </g>
            );
          })}
      </g>
    );
  });
}

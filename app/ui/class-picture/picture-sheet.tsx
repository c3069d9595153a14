import { BlockShape } from '../picture/block-shape';
import { fitName } from '../picture/fit-name';
import { countByStatus, seatWords } from '../picture/picture-words';
import { namedField } from '../wall/named-field';
import type { WallSheet } from '../wall/wall-layout';
import { WallMarks } from '../wall/wall-marks';
import type { WallImage } from '../wall/wall-model';
import { SANS_LETTER } from './fonts';
import { PictureCrowd } from './picture-crowd';
import { PictureEdges } from './picture-edges';
import { PicturePaper } from './picture-paper';
import type { PictureTexts } from './picture-texts';
import { PictureTitleBlock } from './picture-title-block';

interface PictureSheetProps {
  readonly sheet: WallSheet;
  readonly strip: number;
  readonly em: number;
  readonly wall: WallImage;
  readonly texts: PictureTexts;
}

/** An image with everything made from it standing on it: with names, or in a crowd by state. */
export function PictureSheet({ sheet, strip, em, wall, texts }: PictureSheetProps) {
  const { paper, field, title, strips } = sheet;
  const { containers } = wall;
  const named = namedField(field.width, field.height, em, containers.length);
  const states = countByStatus(containers);
  const below = { ...paper, y: paper.y + paper.height, height: strips * strip };
  return (
    <>
      {strips > 0 && <PictureEdges box={below} count={strips} />}
      <PicturePaper box={paper} ruled />
      <PictureTitleBlock
        box={title}
        em={em}
        image={wall.image}
        counts={
          named
            ? states.map(({ status, count }) => ({ count, text: texts.wall(`state.${status}`, { count }) }))
            : [{ count: containers.length, text: texts.wall('stage.containers', { count: containers.length }) }]
        }
        texts={texts}
      />
      <g transform={`translate(${field.x} ${field.y})`}>
        {containers.length === 0 ? (
          <text x={field.width / 2} y={field.height / 2} fontSize={em} textAnchor="middle" fill="#ffffff">
            {texts.wall('stage.none')}
          </text>
        ) : named ? (
          containers.map((container, index) => {
            const { half, font, cellWidth } = named;
            const { x = 0, y = 0 } = named.places[index] ?? {};
            const deep = half * 1.07 * 0.577;
            return (
              <g key={container.id} transform={`translate(${rounded(x)} ${rounded(y)})`}>
                <polygon
                  points={`0,${rounded(-deep)} ${rounded(half * 1.07)},0 0,${rounded(deep)} ${rounded(half * -1.07)},0`}
                  fill="#ffffff"
                  fillOpacity="0.1"
                  stroke="#ffffff"
                  strokeOpacity="0.4"
                />
                <BlockShape container={container} half={rounded(half)} />
                <WallMarks container={container} half={half} />
                <text y={half * 0.58 + font} fontSize={font} fontWeight="600" textAnchor="middle" fill="#ffffff">
                  {fitName(seatWords(texts.picture, container.seat), cellWidth / (font * SANS_LETTER))}
                </text>
              </g>
            );
          })
        ) : (
          <PictureCrowd field={field} em={em} containers={containers} texts={texts} />
        )}
      </g>
    </>
  );
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

import { fitName } from '../picture/fit-name';
import type { PictureSeat } from '../picture/picture-model';
import { seatWords } from '../picture/picture-words';
import { seatLook } from '../seat-palette';
import { SANS_LETTER } from './fonts';
import type { PicturePlan } from './picture-plan';
import type { PictureTexts } from './picture-texts';

type PictureLegendProps = PicturePlan['legend'] & {
  readonly seats: readonly { readonly seat: PictureSeat; readonly containers: number }[];
  readonly texts: PictureTexts;
};

/** Whose colour and pattern is whose, and how many containers they have. */
export function PictureLegend({ seats, font, places, texts }: PictureLegendProps) {
  return seats.map(({ seat, containers }, index) => {
    const place = places[index];
    if (!place) return null;
    const { colour, patternId } = seatLook(seat.look);
    const patch = { y: place.y + (place.height - font * 1.1) / 2, x: place.x, width: font * 1.6, height: font * 1.1 };
    const many = containers > 1 ? ` ×${containers}` : '';
    const room = place.width - font * 2.1 - many.length * font * 0.6;
    const base = place.y + place.height / 2 + font * 0.35;
    return (
      <g key={seat.id} fontSize={font} fill="var(--ink)">
        <rect {...patch} fill={colour} />
        <rect {...patch} fill={`url(#${patternId})`} />
        <rect {...patch} fill="none" stroke="var(--edge)" strokeWidth="1" />
        <text x={place.x + font * 2.1} y={base}>
          {fitName(seatWords(texts.picture, seat), room / (font * SANS_LETTER)) + many}
        </text>
      </g>
    );
  });
}

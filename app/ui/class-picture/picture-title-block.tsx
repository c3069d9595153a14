import { fitText } from '../picture/fit-text';
import type { PictureImage } from '../picture/picture-model';
import { imageLabel, imageSize, shortDigest, sizeWords } from '../picture/picture-words';
import type { Box } from '../wall/box';
import { MONO, MONO_LETTER, SANS_LETTER } from './fonts';
import type { PictureTexts } from './picture-texts';

interface PictureTitleBlockProps {
  readonly box: Box;
  readonly em: number;
  readonly image: PictureImage;
  readonly counts: readonly { readonly text: string; readonly count: number }[];
  readonly texts: PictureTexts;
}

/** What an image is called, its stamp, and what lives from it: beside each other, or below each other on a narrow sheet. */
export function PictureTitleBlock({ box, em, image, counts, texts }: PictureTitleBlockProps) {
  const padding = Math.min(0.6 * em, box.width * 0.05);
  const left = box.x + padding;
  const inner = box.width - 2 * padding;
  const beside = box.width >= 40 * em;
  const lived = counts.map(({ count, text }) => `${count} ${text}`).join(' · ');
  const livedSize = Math.min(1.15 * em, (inner * 0.55) / Math.max(1, lived.length * SANS_LETTER));
  const wide = inner - (beside ? (lived.length + 2) * livedSize * SANS_LETTER : 0);
  const [name = '', facts = ''] = [
    [imageLabel(image), ...image.labels.slice(1), image.published ? '' : `(${texts.wall('stage.own')})`]
      .filter((part) => part !== '')
      .join('  '),
    `${texts.wall('stage.paper', { layers: image.layers.length, size: sizeWords(imageSize(image)) })} · ${shortDigest(image.id)}`,
  ];
  const sizes = beside ? [1.25 * em, 0.78 * em] : [1.15 * em, 0.74 * em, 0.95 * em];
  const total = sizes.reduce((sum, size) => sum + size * 1.25, 0);
  const shrink = Math.min(1, (box.height * 0.92) / total);
  const [nameSize = 0, factsSize = 0, countsSize = em] = sizes.map((size) => size * shrink);
  const top = box.y + (box.height - total * shrink) / 2;
  const nameAt = top + nameSize;
  const factsAt = nameAt + nameSize * 0.25 + factsSize;
  return (
    <g fill="#ffffff">
      <rect {...box} fill="var(--sheet)" stroke="var(--sheet-edge)" strokeWidth="1.5" />
      <text x={left} y={nameAt} fontSize={nameSize} fontWeight="700" fontFamily={MONO}>
        {fitText(name, wide / (nameSize * MONO_LETTER))}
      </text>
      <text x={left} y={factsAt} fontSize={factsSize} fontFamily={MONO} fill="var(--sheet-soft)">
        {fitText(facts, wide / (factsSize * MONO_LETTER))}
      </text>
      {beside ? (
        <text
          x={left + inner}
          y={box.y + box.height / 2 + em * 0.4}
          fontSize={livedSize}
          fontWeight="700"
          textAnchor="end"
        >
          {lived}
        </text>
      ) : (
        <text
          x={left}
          y={factsAt + factsSize * 0.25 + countsSize}
          fontSize={Math.min(countsSize, inner / Math.max(1, lived.length * SANS_LETTER))}
          fontWeight="700"
        >
          {lived}
        </text>
      )}
    </g>
  );
}

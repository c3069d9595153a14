import { useMemo } from 'react';
import type { PictureContainer, PictureImage } from '../picture/picture-model';
import { imageLabel } from '../picture/picture-words';
import { wallLayout } from '../wall/wall-layout';
import { wallImages } from '../wall/wall-model';
import { SANS } from './fonts';
import { PictureChest } from './picture-chest';
import { PictureDefs } from './picture-defs';
import { PictureHeader } from './picture-header';
import { PictureLegend } from './picture-legend';
import { picturePlan } from './picture-plan';
import { PictureSheet } from './picture-sheet';
import { PictureSlab } from './picture-slab';
import type { PictureTexts } from './picture-texts';
import { seatsDrawn } from './seats-drawn';

export interface ClassPictureProps {
  readonly title: string;
  /** Date and time of what is shown, in words. */
  readonly moment: string;
  readonly images: readonly PictureImage[];
  readonly containers: readonly PictureContainer[];
  readonly texts: PictureTexts;
  /** Without everybody's names below it; such pictures are all of one size. */
  readonly bare?: boolean;
}

/**
 * The wall at one moment as a drawing that can be taken away: laid out as the wall is, with title, date and the names of
 * everybody whose containers stand on it. It is made of SVG's own attributes and the theme's variables, no style sheets
 * and no HTML: `standaloneSvg` makes a file of it.
 */
export function ClassPicture({ title, moment, images, containers, texts, bare = false }: ClassPictureProps) {
  const seats = useMemo(() => seatsDrawn(containers), [containers]);
  const plan = useMemo(() => picturePlan(bare ? 0 : seats.length), [seats, bare]);
  const walls = useMemo(() => wallImages(images, containers), [images, containers]);
  const { em, stage } = plan;
  const layout = useMemo(
    () =>
      wallLayout(
        stage.width,
        stage.height,
        em,
        walls.map(({ image, containers: made }) => ({
          id: image.id,
          layers: image.layers.map(({ diffId }) => diffId),
          count: made.length,
          published: image.published,
        })),
      ),
    [walls, em, stage],
  );
  const of = new Map(walls.map((wall) => [wall.image.id, wall]));
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      width={plan.width}
      height={plan.height}
      fontFamily={SANS}
      role="img"
    >
      <title>{`${title}, ${moment}`}</title>
      <PictureDefs seats={seats.map(({ seat }) => seat)} em={em} />
      <rect width={plan.width} height={plan.height} fill="var(--desk)" />
      <PictureHeader
        box={plan.header}
        title={title}
        moment={moment}
        counts={texts.takeAway('picture.counts', {
          images: images.length,
          containers: containers.length,
          people: seats.length,
        })}
      />
      <g transform={`translate(${stage.x} ${stage.y})`}>
        {images.length === 0 && (
          <text x={stage.width / 2} y={stage.height / 2} fontSize={em * 1.4} textAnchor="middle" fill="var(--ink-soft)">
            {texts.takeAway('picture.nothing')}
          </text>
        )}
        {layout.slabs.map((slab) => (
          <PictureSlab
            key={slab.images.join()}
            slab={slab}
            em={em}
            text={texts.wall('stage.shared', {
              layers: slab.layers,
              images: slab.images
                .flatMap((id) => of.get(id) ?? [])
                .map(({ image }) => imageLabel(image))
                .join(' · '),
            })}
          />
        ))}
        {layout.sheets.map((sheet) => {
          const wall = of.get(sheet.id);
          return (
            wall && <PictureSheet key={sheet.id} sheet={sheet} strip={layout.strip} em={em} wall={wall} texts={texts} />
          );
        })}
        <PictureChest layout={layout} of={of} em={em} texts={texts} />
      </g>
      <PictureLegend seats={seats} {...plan.legend} texts={texts} />
    </svg>
  );
}

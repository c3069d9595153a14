import { memo } from 'react';
import { useWords } from '../language/use-words';
import type { PictureImage } from '../picture/picture-model';
import { imageLabel, imageSize, shortDigest, sizeWords } from '../picture/picture-words';
import type { Box } from './box';

interface WallTitleProps {
  readonly box: Box;
  readonly image: PictureImage;
  /** How many containers in which state; empty where the drawing tells it already. */
  readonly counts: readonly { readonly text: string; readonly count: number }[];
  readonly published: boolean;
}

/** The title block along the lower edge of a sheet: what the image is called, its stamp, and what lives from it. */
export const WallTitle = memo(function WallTitle({ box, image, counts, published }: WallTitleProps) {
  const words = useWords('wall');
  const [, ...others] = image.labels;
  return (
    <div className="wall-title-block" style={{ left: box.x, top: box.y, width: box.width, height: box.height }}>
      <div className="wall-title-name">
        <p>
          <b>{imageLabel(image)}</b>
          {others.map((label) => (
            <span key={label}> {label}</span>
          ))}
          {published && <em>{words('stage.published')}</em>}
          {!image.published && <em data-quiet="">{words('stage.own')}</em>}
        </p>
        <p className="wall-title-facts">
          {words('stage.paper', { layers: image.layers.length, size: sizeWords(imageSize(image)) })} ·{' '}
          {shortDigest(image.id)}
        </p>
      </div>
      {counts.length > 0 && (
        <ul className="wall-counts" data-many={counts.length > 3}>
          {counts.map(({ text, count }) => (
            <li key={text}>
              <b>{count}</b> {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
});

import { memo, useMemo } from 'react';
import { useWords } from '../language/use-words';
import type { PictureContainer, PictureImage } from '../picture/picture-model';
import { countByStatus } from '../picture/picture-words';
import { useCalm } from './use-calm';

interface WallHeadingProps {
  /** The class's; may be empty. */
  readonly title: string;
  readonly images: readonly PictureImage[];
  readonly containers: readonly PictureContainer[];
  /** The class is at work: nobody is only just coming. */
  readonly begun: boolean;
  /** What is shown may be old: the connection is not there. */
  readonly away: boolean;
}

/** How often the numbers follow, in milliseconds. */
const PATIENCE_MS = 250;

/** Which class this is, and how many images and containers there are, by state. */
export const WallHeading = memo(function WallHeading({ title, images, containers, begun, away }: WallHeadingProps) {
  const words = useWords('wall');
  const counted = useCalm(containers, PATIENCE_MS);
  const scores = useMemo(() => countByStatus(counted), [counted]);
  return (
    <div className="wall-heading" aria-busy={counted !== containers}>
      {title !== '' && <p className="wall-class">{title}</p>}
      <h1 className="wall-title">
        {images.length === 0
          ? words(begun ? 'title.begun' : 'title.empty')
          : words('title.some', { images: images.length, containers: counted.length })}
      </h1>
      {images.length > 1 && (
        <ul className="wall-scores">
          {scores.map(({ status, count }) => (
            <li key={status}>
              <b>{count}</b> {words(`state.${status}`, { count })}
            </li>
          ))}
        </ul>
      )}
      {away && (
        <p className="wall-away" role="status">
          {words('headline.away')}
        </p>
      )}
    </div>
  );
});

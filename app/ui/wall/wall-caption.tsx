import { memo, useMemo } from 'react';
import { useWords } from '../language/use-words';
import type { PictureContainer, PictureImage } from '../picture/picture-model';
import { imageLabel } from '../picture/picture-words';
import type { RoomView } from '../room/room-model';
import { useCalm } from './use-calm';

interface WallCaptionProps {
  readonly captions: Exclude<RoomView['class']['settings']['captions'], 'none'>;
  readonly images: readonly PictureImage[];
  readonly containers: readonly PictureContainer[];
}

/** How often the numbers follow, in milliseconds. */
const PATIENCE_MS = 250;

/** The comparison, told of the image with most containers. */
export const WallCaption = memo(function WallCaption({ captions, images, containers }: WallCaptionProps) {
  const words = useWords('picture');
  const counted = useCalm(containers, PATIENCE_MS);
  const busiest = useMemo(() => busiestOf(images, counted), [images, counted]);
  return (
    <p className="wall-caption" aria-busy={counted !== containers}>
      {words(`caption.${captions}`, busiest)}
    </p>
  );
});

function busiestOf(
  images: readonly PictureImage[],
  containers: readonly PictureContainer[],
): { readonly image: string; readonly count: number } {
  const counts = new Map<string, number>();
  for (const { image } of containers) counts.set(image.id, (counts.get(image.id) ?? 0) + 1);
  const counted = images.map((image) => ({ image: imageLabel(image), count: counts.get(image.id) ?? 0 }));
  return counted.sort((a, b) => b.count - a.count)[0] ?? { image: '', count: 0 };
}

'use client';

import type { Captions } from '#engine/model/class-state';
import { useWords } from '../language/use-words';
import type { PictureContainer, PictureHost, PictureImage } from './picture-model';
import { imageLabel } from './picture-words';

/**
 * The comparison of the class in one sentence, about the image from which most has been made: `web-app:v1.0 is the
 * recipe; 3 cakes were made from it.` Nothing while the class has none, or there is no image to speak of.
 */
export function ComparisonCaption({
  captions,
  host,
}: {
  captions: Captions;
  host: Pick<PictureHost, 'images' | 'containers'>;
}) {
  const words = useWords('picture');
  const told = captions === 'none' ? null : busiest(host.images, host.containers);
  if (captions === 'none' || !told) return null;
  return (
    <figcaption className="comparison">
      {words(`caption.${captions}`, { image: imageLabel(told.image), count: told.count })}
    </figcaption>
  );
}

function busiest(images: readonly PictureImage[], containers: readonly PictureContainer[]) {
  const counts = new Map<string, number>();
  for (const { image } of containers) counts.set(image.id, (counts.get(image.id) ?? 0) + 1);
  const told = images.map((image) => ({ image, count: counts.get(image.id) ?? 0 }));
  return told.reduce<(typeof told)[number] | null>((most, one) => (most && most.count >= one.count ? most : one), null);
}

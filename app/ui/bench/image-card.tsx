'use client';

import { useWords } from '../language/use-words';
import type { PictureImage } from '../picture/picture-model';
import { imageLabel, shortDigest } from '../picture/picture-words';
import { TitleBlock } from '../picture/title-block';
import { ActionRow } from './action-row';
import { imageActions } from './container-actions';
import { PartCard } from './part-card';

interface ImageCardProps {
  readonly image: PictureImage;
  readonly containers: number;
  readonly freePort: number;
  readonly freeName: string;
  readonly onType: (command: string) => void;
  readonly onClose: () => void;
}

/** The chosen image: what can be done with it, and its title block. */
export function ImageCard({ image, containers, freePort, freeName, onType, onClose }: ImageCardProps) {
  const words = useWords('bench');
  const name = imageLabel(image);
  return (
    <PartCard
      label={words('card.image', { name })}
      name={image.labels.length > 0 ? name : shortDigest(image.id)}
      note={words('card.made', { count: containers })}
      onClose={onClose}
    >
      <ActionRow actions={imageActions(image, freePort, freeName)} of={name} onType={onType} />
      <TitleBlock image={image} />
    </PartCard>
  );
}

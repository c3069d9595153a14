'use client';

import { useWords } from '../language/use-words';
import type { PictureContainer, PictureHost, PictureImage } from './picture-model';
import {
  containerWords,
  imageLabel,
  imageSize,
  seatWords,
  sizeWords,
  statesWords,
  stateWords,
  volumeLabel,
} from './picture-words';

interface PictureOutlineProps {
  /** A host; for a whole class, its images and everybody's containers. */
  readonly picture: Pick<PictureHost, 'images' | 'containers'> & Partial<PictureHost>;
  readonly of: 'host' | 'class';
  /** Read aloud only, beside a picture that shows the same. */
  readonly hidden?: boolean;
}

/** A picture read as text: a nested list of images, what was made from each, volumes and networks. */
export function PictureOutline({ picture, of, hidden = false }: PictureOutlineProps) {
  const words = useWords('picture');
  const { images, containers, volumes = [], networks = [] } = picture;
  const names = new Map(containers.map(({ id, name }) => [id, name]));
  const namesOf = (ids: readonly string[]) => ids.flatMap((id) => names.get(id) ?? []);
  const here = new Set(images.map(({ id }) => id));
  const homeless = containers.filter(({ image }) => !here.has(image.id));
  return (
    <section className={hidden ? 'sr-only' : 'picture-outline'} aria-label={words(`outline.${of}`)}>
      {images.length === 0 && containers.length === 0 && <p>{words('outline.nothing')}</p>}
      <ul>
        {images.map((image) => (
          <ImageItem
            key={image.id}
            image={image}
            containers={containers.filter((container) => container.image.id === image.id)}
            of={of}
          />
        ))}
        {homeless.length > 0 && (
          <li>
            {words('outline.otherImages')}
            <Containers containers={homeless} of={of} />
          </li>
        )}
        {volumes.map((volume) => {
          const users = namesOf(volume.usedBy);
          return (
            <li key={volume.key}>
              {words('volume.spoken', {
                name: volumeLabel(volume),
                files: words('counts.files', { count: volume.files }),
                size: sizeWords(volume.bytes),
                count: users.length,
                users: users.join(', '),
              })}
            </li>
          );
        })}
        {networks.map(({ key, name, members }) => {
          const on = namesOf(members);
          return <li key={key}>{words('network.spoken', { name, count: on.length, members: on.join(', ') })}</li>;
        })}
      </ul>
    </section>
  );
}

interface ItemsProps {
  readonly containers: readonly PictureContainer[];
  readonly of: 'host' | 'class';
}

function ImageItem({ image, containers, of }: ItemsProps & { image: PictureImage }) {
  const words = useWords('picture');
  const states = statesWords(words, containers).join(', ');
  return (
    <li>
      {words('image.spoken', {
        image: imageLabel(image),
        layers: words('counts.layers', { count: image.layers.length }),
        size: sizeWords(imageSize(image)),
        count: containers.length,
      })}
      {of === 'class' && states !== '' && `: ${states}`}
      {containers.length > 0 && <Containers containers={containers} of={of} />}
    </li>
  );
}

/** Of a host one line for each; of a class one for each seat, so that three hundred can be read. */
function Containers({ containers, of }: ItemsProps) {
  const words = useWords('picture');
  if (of === 'host') {
    return (
      <ul>
        {containers.map((container) => (
          <li key={container.id}>
            {containerWords(words, container)}
            {container.writable.files > 0 &&
              `, ${words('outline.writable', {
                changes: words('counts.changes', { count: container.writable.files }),
                size: sizeWords(container.writable.bytes),
              })}`}
          </li>
        ))}
      </ul>
    );
  }
  const seats = new Map<string, PictureContainer[]>();
  for (const container of containers) {
    const own = seats.get(container.seat.id);
    if (own) own.push(container);
    else seats.set(container.seat.id, [container]);
  }
  return (
    <ul>
      {[...seats].map(([id, own]) => (
        <li key={id}>
          <bdi>{own[0] && seatWords(words, own[0].seat)}</bdi>:{' '}
          {own.map((container) => `${container.name} (${stateWords(words, container.state)})`).join(', ')}
        </li>
      ))}
    </ul>
  );
}

'use client';

import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/use-words';
import { ImageFloor } from '../picture/image-floor';
import type { Highlight, PictureContainer, PictureImage } from '../picture/picture-model';
import { imageLabel } from '../picture/picture-words';

interface WatchingPaneProps {
  /** What the class has: published images and everybody's containers. */
  readonly images: readonly PictureImage[];
  readonly containers: readonly PictureContainer[];
}

/** In place of terminal and picture for those who only look on: what the class makes, and why there is no terminal. */
export function WatchingPane({ images, containers }: WatchingPaneProps) {
  const words = useWords('bench');
  const [highlight, onHighlight] = useState<Highlight | null>(null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section tabIndex={0} className="watching-pane scroll-area" aria-label={words('watching.class')}>
      <div className="empty-sheet flex items-start gap-4">
        <Eye size={32} strokeWidth={1.5} aria-hidden="true" className="flex-none" />
        <div>
          <h2 className="text-lg font-semibold">{words('watching.title')}</h2>
          <p>{words('watching.means')}</p>
        </div>
      </div>
      {images.length === 0 && <p className="text-soft">{words('watching.nothing')}</p>}
      <div className="host-floors">
        {images.map((image) => (
          <figure key={image.id} className="host-floor">
            <div className="host-floor-drawing">
              <ImageFloor
                image={image}
                containers={containers.filter((container) => container.image.id === image.id)}
                nameOf="owner"
                mostScale={1.3}
                highlight={highlight}
                onHighlight={onHighlight}
              />
            </div>
            <figcaption className="font-mono font-semibold">{imageLabel(image)}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}

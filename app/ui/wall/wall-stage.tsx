'use client';

import { useState } from 'react';
import { ImageFloor } from '../picture/image-floor';
import type { Highlight, PictureContainer, PictureImage } from '../picture/picture-model';
import { countByStatus, imageLabel } from '../picture/picture-words';
import { TitleBlock } from '../picture/title-block';

export interface WallStageProps {
  readonly images: readonly PictureImage[];
  readonly containers: readonly PictureContainer[];
}

/** More floors than this would be too small for the back row; the rest are named in a line. */
const MOST_FLOORS = 6;

/** All images of the class with everybody's containers on them. The fullest gets up to twice the width. */
export function WallStage({ images, containers }: WallStageProps) {
  const [highlight, onHighlight] = useState<Highlight | null>(null);
  const floors = images.map((image) => ({
    image,
    members: containers.filter((container) => container.image.id === image.id),
  }));
  const busiest = [...floors].sort((a, b) => b.members.length - a.members.length).slice(0, MOST_FLOORS);
  const shown = floors.filter((floor) => busiest.includes(floor));
  const rest = floors.filter((floor) => !busiest.includes(floor));
  const columns = shown.length <= 3 ? shown : shown.slice(0, Math.ceil(shown.length / 2));
  const weights = columns.map(({ members }) => `minmax(0, ${(1 + Math.min(members.length, 30) / 30).toFixed(2)}fr)`);
  return (
    <div className="wall-stage" data-floors={shown.length}>
      <div className="wall-floors" style={{ '--floors': weights.join(' ') } as React.CSSProperties}>
        {shown.map(({ image, members }) => (
          <figure key={image.id} className="wall-floor">
            <div className="wall-floor-drawing">
              <ImageFloor
                image={image}
                containers={members}
                nameOf="owner"
                mostScale={shown.length === 1 ? 3.2 : 2.2}
                highlight={highlight}
                onHighlight={onHighlight}
              />
            </div>
            <figcaption>
              <TitleBlock image={image} />
              <p className="wall-counts">
                {countByStatus(members)
                  .map(({ status, count }) => `${count} ${status}`)
                  .join(' · ') || 'no containers yet'}
              </p>
            </figcaption>
          </figure>
        ))}
      </div>
      {rest.length > 0 && (
        <p className="wall-rest">
          Also: {rest.map(({ image, members }) => `${imageLabel(image)} (${members.length})`).join(', ')}
        </p>
      )}
    </div>
  );
}

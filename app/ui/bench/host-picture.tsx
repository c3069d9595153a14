'use client';

import { useEffect, useRef, useState } from 'react';
import { ImageFloor } from '../picture/image-floor';
import { ImageSheets } from '../picture/image-sheets';
import type { Highlight, PictureContainer, PictureImage } from '../picture/picture-model';
import { imageLabel } from '../picture/picture-words';
import { PlanChest } from '../picture/plan-chest';
import { TitleBlock } from '../picture/title-block';
import { freeName } from '../terminal/chip-values';
import { ActionRow } from './action-row';
import { freePort, imageActions } from './container-actions';
import { ContainerCard } from './container-card';

export interface HostPictureProps {
  /** Images on this host, and the containers made from them here. */
  readonly images: readonly PictureImage[];
  readonly containers: readonly PictureContainer[];
  /** What lies in the room's registry. */
  readonly published: readonly PictureImage[];
  /** Types a command into the terminal, as if by hand. */
  readonly onType: (command: string) => void;
  readonly onVisit: (port: number) => void;
}

/** A host as a picture: its drawings on the floor, its containers on them, and the chest that drawings come from. */
export function HostPicture({ images, containers, published, onType, onVisit }: HostPictureProps) {
  const [highlight, onHighlight] = useState<Highlight | null>(null);
  const [selectedId, select] = useState<string>();
  const selected = containers.find((container) => container.id === selectedId);
  const area = useRef<HTMLDivElement>(null);
  const lost = selectedId !== undefined && !selected;
  useEffect(() => {
    if (!lost) return;
    select(undefined);
    // Its card has gone with it; whoever works by keyboard goes on from the picture.
    if (document.activeElement === document.body) area.current?.focus();
  }, [lost]);
  const light = { highlight, onHighlight };
  const names = containers.map((container) => container.name);
  return (
    <div ref={area} tabIndex={-1} className="host-picture scroll-area">
      {selected && (
        <ContainerCard
          container={selected}
          image={images.find((image) => image.id === selected.image.id)}
          onType={onType}
          onVisit={onVisit}
          onClose={() => select(undefined)}
          {...light}
        />
      )}
      {images.length === 0 && <EmptyHost published={published} />}
      <div className="host-floors">
        {[...images].reverse().map((image) => (
          <figure key={image.id} className="host-floor">
            <div className="host-floor-drawing">
              <ImageFloor
                image={image}
                containers={containers.filter((container) => container.image.id === image.id)}
                nameOf="container"
                selectedId={selectedId}
                onSelect={(container) => select(container.id === selectedId ? undefined : container.id)}
                mostScale={1.3}
                {...light}
              />
            </div>
            <figcaption className="flex flex-col items-start gap-2">
              <TitleBlock image={image} />
              <ActionRow
                actions={imageActions(image, freePort(containers), freeName(names))}
                of={imageLabel(image)}
                onType={onType}
              />
              <details className="w-full">
                <summary className="cursor-pointer text-sm font-semibold">Its sheets</summary>
                <div className="pt-4">
                  <ImageSheets image={image} {...light} />
                </div>
              </details>
            </figcaption>
          </figure>
        ))}
      </div>
      <h2 className="pane-title mt-4">Registry of this room</h2>
      <PlanChest
        images={published}
        pulled={new Set(images.map((image) => image.id))}
        onPull={(reference) => onType(`docker pull ${reference}`)}
        empty="Empty. As soon as the instructor pushes an image, its drawing lies here for everybody."
        {...light}
      />
    </div>
  );
}

function EmptyHost({ published }: { published: readonly PictureImage[] }) {
  const first = published[0];
  return (
    <div className="empty-sheet">
      <p className="text-lg font-semibold">No drawings on your host yet</p>
      <p>
        {first ? (
          <>
            Fetch one from the registry: <code>docker pull {imageLabel(first)}</code>
          </>
        ) : (
          <>
            Try one that everybody has: <code>docker run hello-world</code>
          </>
        )}
      </p>
    </div>
  );
}

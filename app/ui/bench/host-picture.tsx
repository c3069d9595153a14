'use client';

import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Captions } from '#engine/model/class-state';
import { useWords } from '../language/use-words';
import { HostStage } from '../picture/host-stage';
import { partKey } from '../picture/part-key';
import type { Highlight, PictureHost, PictureImage, PicturePart } from '../picture/picture-model';
import { imageLabel } from '../picture/picture-words';
import { PlanChest } from '../picture/plan-chest';
import { ChosenPart } from './chosen-part';
import { HostMeters } from './host-meters';
import { HostSheets } from './host-sheets';
import type { PartSource } from './part-source';
import { type Meters, useMeters } from './use-meters';

export interface HostPictureProps extends PartSource, Partial<Pick<PictureHost, 'volumes' | 'networks'>> {
  /** Images on this host, and the containers made from them here. */
  readonly images: PictureHost['images'];
  readonly containers: PictureHost['containers'];
  /** What lies in the room's registry. */
  readonly published: readonly PictureImage[];
  /** The comparison that the class has chosen. */
  readonly captions?: Captions;
  /** What running containers use at this moment, by container ID; the same function as long as it is the same host. */
  readonly readMeters?: () => Meters;
  /** Types a command into the terminal, as if by hand. */
  readonly onType: (command: string) => void;
  readonly onVisit: (port: number) => void;
}

const NONE: readonly never[] = [];
/** Of everything that happens in a room little is on this host. */
const Stage = memo(HostStage);

/**
 * A host as a picture: everything on it, the sheets of its images, and the chest that drawings come from. What is chosen
 * has a card with what can be done; every deed is a command that is typed.
 */
export function HostPicture(props: HostPictureProps) {
  const { images, containers, volumes = NONE, networks = NONE, published, onType, onVisit } = props;
  const words = useWords('bench');
  const [highlight, onHighlight] = useState<Highlight | null>(null);
  const [selected, select] = useState<PicturePart | null>(null);
  const host = useMemo(() => ({ images, containers, volumes, networks }), [images, containers, volumes, networks]);
  const area = useRef<HTMLDivElement>(null);
  const meters = useMeters(props.readMeters, area);
  const lost = selected !== null && !isThere(selected, host);
  useEffect(() => {
    if (!lost) return;
    select(null);
    // Its card has gone with it; whoever works by keyboard goes on from the picture.
    if (document.activeElement === document.body) area.current?.focus();
  }, [lost]);
  const choose = useCallback(
    (part: PicturePart) => select((before) => (before !== null && partKey(before) === partKey(part) ? null : part)),
    [],
  );
  const light = { highlight, onHighlight };
  return (
    <div ref={area} tabIndex={-1} className="host-picture scroll-area">
      {selected && (
        <ChosenPart
          part={selected}
          host={host}
          meters={meters}
          source={props.source}
          onType={onType}
          onVisit={onVisit}
          onClose={() => select(null)}
        />
      )}
      {images.length === 0 && containers.length === 0 && volumes.length === 0 ? (
        <EmptyHost published={published} />
      ) : (
        <>
          <Stage
            host={host}
            captions={props.captions}
            selected={selected}
            onSelect={choose}
            meters={meters}
            {...light}
          />
          {meters.size > 0 && <HostMeters meters={meters} />}
        </>
      )}
      {images.length > 0 && (
        <HostSheets images={images} source={props.source} selected={selected} onSelect={choose} {...light} />
      )}
      <h2 className="pane-title mt-4">{words('registry.title')}</h2>
      <PlanChest
        images={published}
        pulled={new Set(images.map((image) => image.id))}
        onPull={(reference) => onType(`docker pull ${reference}`)}
        empty={words('registry.empty')}
        {...light}
      />
    </div>
  );
}

function isThere(part: PicturePart, { images, containers, volumes, networks }: PictureHost): boolean {
  switch (part.on) {
    case 'container':
      return containers.some(({ id }) => id === part.id);
    case 'image':
      return images.some(({ id }) => id === part.id);
    case 'layer':
      return images.some(({ layers }) => layers.some(({ diffId }) => diffId === part.diffId));
    case 'volume':
      return volumes.some(({ key }) => key === part.key);
    case 'network':
      return networks.some(({ key }) => key === part.key);
  }
}

function EmptyHost({ published }: { published: readonly PictureImage[] }) {
  const words = useWords('bench');
  const first = published[0];
  const code = (text: unknown) => <code key="code">{text as string}</code>;
  return (
    <div className="empty-sheet">
      <p className="text-lg font-semibold">{words('empty.title')}</p>
      <p>
        {first ? words.rich('empty.pull', { image: imageLabel(first), code }) : words.rich('empty.hello', { code })}
      </p>
    </div>
  );
}

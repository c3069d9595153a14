'use client';

import { freePort } from '../picture/host-ports';
import type { PictureHost, PicturePart } from '../picture/picture-model';
import { freeName } from '../terminal/chip-values';
import { volumeActions } from './container-actions';
import { ContainerCard } from './container-card';
import { ImageCard } from './image-card';
import { NetworkCard } from './network-card';
import type { PartSource } from './part-source';
import type { Meters } from './use-meters';
import { VolumeCard } from './volume-card';

interface ChosenPartProps extends PartSource {
  readonly part: PicturePart;
  readonly host: PictureHost;
  readonly meters: Meters;
  readonly onType: (command: string) => void;
  readonly onVisit: (port: number) => void;
  readonly onClose: () => void;
}

/** The card of whatever has been chosen; nothing for what has gone, and for sheets, which show their files themselves. */
export function ChosenPart({ part, host, meters, source, onType, onVisit, onClose }: ChosenPartProps) {
  const { images, containers, volumes, networks } = host;
  const port = freePort(containers);
  const name = freeName(containers.map((container) => container.name));
  switch (part.on) {
    case 'container': {
      const container = containers.find(({ id }) => id === part.id);
      const card = { source, onType, onVisit, onClose };
      return container ? (
        <ContainerCard key={part.id} container={container} meters={meters.get(part.id)} {...card} />
      ) : null;
    }
    case 'image': {
      const image = images.find(({ id }) => id === part.id);
      const made = containers.filter((container) => container.image.id === part.id).length;
      return image ? (
        <ImageCard image={image} containers={made} freePort={port} freeName={name} {...{ onType, onClose }} />
      ) : null;
    }
    case 'volume': {
      const volume = volumes.find(({ key }) => key === part.key);
      if (!volume) return null;
      const actions = volumeActions(volume, images, port, name);
      return <VolumeCard volume={volume} containers={containers} actions={actions} onType={onType} onClose={onClose} />;
    }
    case 'network': {
      const network = networks.find(({ key }) => key === part.key);
      return network ? (
        <NetworkCard network={network} containers={containers} onType={onType} onClose={onClose} />
      ) : null;
    }
    case 'layer':
      return null;
  }
}

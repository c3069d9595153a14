import type { Daemon } from '../../daemon/api';
import type { Container } from '../../model/container';
import { shortId } from '../../model/digest';
import { ellipsis } from '../format/ellipsis';
import { listTime } from '../format/go-time';
import { humanDuration } from '../format/human-duration';
import { humanSize } from '../format/human-size';
import { formatterStruct, type GoStruct, Nil } from '../template/go-value';
import { containerCommand } from './container-command';
import { containerImage } from './container-image';
import { listedPorts, portsText } from './container-ports';
import { containerStatus } from './container-status';
import { labelsText } from './labels-text';

interface Options {
  daemon: Daemon;
  /** Milliseconds since 1970. */
  now: number;
  /** False for `--no-trunc`. */
  truncate: boolean;
  /** Whether `-s` was given: it fills `.Size` in JSON too. */
  size: boolean;
}

/** A container as a template of `docker ps` sees it. */
export function containerRow(container: Container, { daemon, now, truncate, size }: Options): GoStruct {
  const labels = container.config.Labels;
  return formatterStruct(
    '*formatter.ContainerContext',
    [
      [
        'Command',
        () => {
          const command = containerCommand(container);
          return JSON.stringify(truncate ? ellipsis(command, 20) : command);
        },
      ],
      ['CreatedAt', () => listTime(container.created)],
      ['ID', () => (truncate ? shortId(container.id) : container.id)],
      [
        'Image',
        () => {
          const image = containerImage(container, daemon);
          return truncate && image === container.image ? shortId(image) : image;
        },
      ],
      ['Labels', () => labelsText(labels)],
      ['LocalVolumes', () => String(container.mounts.filter(({ type }) => type === 'volume').length)],
      ['Mounts', () => mountNames(container, truncate)],
      ['Names', () => (truncate ? container.name : daemon.containerNames(container).join(','))],
      [
        'Networks',
        () =>
          container.networks
            .map(({ network }) => network)
            .sort()
            .join(','),
      ],
      ['Platform', () => new Nil('pointer')],
      ['Ports', () => portsText(listedPorts(container))],
      ['RunningFor', () => `${humanDuration(now - container.created)} ago`],
      ['Size', () => (size ? sizeText(daemon.containerSize(container)) : '0B')],
      ['State', () => container.state.status],
      ['Status', () => containerStatus(container, now)],
    ],
    [['Label', (name = '') => labels.find(([key]) => key === name)?.[1] ?? '']],
  );
}

export const CONTAINER_HEADINGS = {
  ID: 'CONTAINER ID',
  Names: 'NAMES',
  Image: 'IMAGE',
  Command: 'COMMAND',
  CreatedAt: 'CREATED AT',
  RunningFor: 'CREATED',
  Ports: 'PORTS',
  State: 'STATE',
  Status: 'STATUS',
  Size: 'SIZE',
  Labels: 'LABELS',
  Mounts: 'MOUNTS',
  LocalVolumes: 'LOCAL VOLUMES',
  Networks: 'NETWORKS',
  Platform: 'PLATFORM',
} as const;

function sizeText({ rw, rootFs }: { rw: number; rootFs: number }): string {
  const own = humanSize(rw, 3);
  return rootFs > 0 ? `${own} (virtual ${humanSize(rootFs, 3)})` : own;
}

/** Volumes by name, folders of the host by path. */
function mountNames({ mounts }: Container, truncate: boolean): string {
  const names = mounts.map(({ name, source }) => name || source);
  return names.map((name) => (truncate ? ellipsis(name, 15) : name)).join(',');
}

import type { PictureContainer, PictureImage, PictureNetwork, PictureVolume } from '../picture/picture-model';
import { imageLabel, shortDigest } from '../picture/picture-words';

export type ActionName =
  | 'changes'
  | 'commit'
  | 'connect'
  | 'disconnect'
  | 'exec'
  | 'history'
  | 'inspect'
  | 'logs'
  | 'pause'
  | 'push'
  | 'remove'
  | 'restart'
  | 'run'
  | 'runWith'
  | 'start'
  | 'stop'
  | 'unpause';

/** A button in the picture and the command that it types. */
export interface PictureAction {
  readonly name: ActionName;
  readonly command: string;
  /** With what, where a part has the same action with several: a network, a container. */
  readonly other?: string;
}

/** What can be done with a container in its state: only what Docker would not refuse. */
export function containerActions({ name, state, image }: PictureContainer): PictureAction[] {
  const action = (action: ActionName, command: string): PictureAction => ({
    name: action,
    command: `docker ${command} ${name}`,
  });
  const look = [action('logs', 'logs'), action('changes', 'diff'), action('inspect', 'inspect')];
  // Under a name of its own: the image that it was made from stays what it is.
  const stem = image.label.replace(/^.*\//, '').replace(/[:@].*$/, '');
  const commit: PictureAction = { name: 'commit', command: `docker commit ${name} my-${safeName(stem)}` };
  switch (state.status) {
    case 'running':
      return [
        action('stop', 'stop'),
        action('pause', 'pause'),
        action('restart', 'restart'),
        { name: 'exec', command: `docker exec -it ${name} sh` },
        ...look,
        commit,
      ];
    case 'paused':
      return [action('unpause', 'unpause'), ...look, commit];
    case 'restarting':
      return [action('stop', 'stop'), ...look];
    case 'created':
      return [action('start', 'start'), action('remove', 'rm'), action('inspect', 'inspect')];
    case 'exited':
      return [action('start', 'start'), action('remove', 'rm'), ...look, commit];
    case 'dead':
      return [action('remove', 'rm -f')];
    case 'removing':
      return [];
  }
}

/** What can be done with an image. `freePort` and `freeName` are the next that no container has. */
export function imageActions(image: PictureImage, freePort: number, freeName: string): PictureAction[] {
  const reference = referenceOf(image);
  return [
    { name: 'run', command: runLine(image, freePort, freeName, '') },
    { name: 'history', command: `docker history ${reference}` },
    { name: 'inspect', command: `docker image inspect ${reference}` },
    { name: 'remove', command: `docker rmi ${reference}` },
  ];
}

/** What can be done with a volume: one in use cannot be removed, and any image can be run with it. */
export function volumeActions(
  { name, usedBy }: PictureVolume,
  images: readonly PictureImage[],
  freePort: number,
  freeName: string,
): PictureAction[] {
  const image = images.at(-1);
  return [
    { name: 'inspect', command: `docker volume inspect ${name}` },
    ...(image
      ? [
          {
            name: 'runWith' as const,
            command: runLine(image, freePort, freeName, ` -v ${name}:/data`),
            other: imageLabel(image),
          },
        ]
      : []),
    ...(usedBy.length === 0 ? [{ name: 'remove' as const, command: `docker volume rm ${name}` }] : []),
  ];
}

/** What can be done with a network: who is not on it can be connected, who is can be taken off. */
export function networkActions(
  { name, driver, members }: PictureNetwork,
  containers: readonly PictureContainer[],
): PictureAction[] {
  const links: PictureAction[] = containers.flatMap((container) => {
    if (driver !== 'bridge' || container.state.status === 'removing' || container.state.status === 'dead') return [];
    const on = members.includes(container.id);
    const command = `docker network ${on ? 'disconnect' : 'connect'} ${name} ${container.name}`;
    return [{ name: on ? ('disconnect' as const) : ('connect' as const), command, other: container.name }];
  });
  const own = !['bridge', 'host', 'none'].includes(name);
  return [
    { name: 'inspect', command: `docker network inspect ${name}` },
    ...links,
    ...(own && members.length === 0 ? [{ name: 'remove' as const, command: `docker network rm ${name}` }] : []),
  ];
}

function runLine(image: PictureImage, freePort: number, freeName: string, more: string): string {
  const inside = image.config.exposed[0]?.replace(/\/tcp$/, '');
  const publish = inside ? ` -p ${freePort}:${inside}` : '';
  return `docker run -d${publish}${more} --name ${freeName} ${referenceOf(image)}`;
}

function referenceOf(image: PictureImage): string {
  return (image.references ?? image.labels)[0] ?? shortDigest(image.id);
}

function safeName(stem: string): string {
  return /^[a-z0-9][a-z0-9._-]*$/.test(stem) ? stem : 'image';
}

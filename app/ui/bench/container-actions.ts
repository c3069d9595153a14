import type { PictureContainer, PictureImage } from '../picture/picture-model';
import { imageLabel, shortDigest } from '../picture/picture-words';

/** A button in the picture and the command that it types. */
export interface PictureAction {
  readonly name: string;
  readonly command: string;
}

/** What can be done with a container in its state (docker-facts §5.1): only what Docker would not refuse. */
export function containerActions({ name, state }: PictureContainer): PictureAction[] {
  const action = (label: string, command: string): PictureAction => ({
    name: label,
    command: `docker ${command} ${name}`,
  });
  const look = [action('Logs', 'logs'), action('Changes', 'diff')];
  switch (state.status) {
    case 'running':
      return [action('Stop', 'stop'), action('Pause', 'pause'), action('Restart', 'restart'), ...look];
    case 'paused':
      return [action('Unpause', 'unpause'), ...look];
    case 'restarting':
      return [action('Stop', 'stop'), ...look];
    case 'created':
      return [action('Start', 'start'), action('Remove', 'rm')];
    case 'exited':
      return [action('Start', 'start'), action('Remove', 'rm'), ...look];
    case 'dead':
      return [action('Remove', 'rm -f')];
    case 'removing':
      return [];
  }
}

/** What can be done with an image. `freePort` and `freeName` are the next that no container has. */
export function imageActions(image: PictureImage, freePort: number, freeName: string): PictureAction[] {
  const reference = image.labels.length > 0 ? imageLabel(image) : shortDigest(image.id);
  const inside = image.config.exposed[0]?.replace(/\/tcp$/, '');
  const publish = inside ? ` -p ${freePort}:${inside}` : '';
  return [
    { name: 'Run', command: `docker run -d${publish} --name ${freeName} ${reference}` },
    { name: 'History', command: `docker history ${reference}` },
    { name: 'Remove', command: `docker rmi ${reference}` },
  ];
}

/** The host ports at which something runs, once each. */
export function openPorts(containers: readonly PictureContainer[]): number[] {
  const running = containers.filter(({ state }) => state.status === 'running');
  return [
    ...new Set(running.flatMap(({ doors }) => doors.flatMap(({ hostPort }) => (hostPort === null ? [] : [hostPort])))),
  ];
}

/** The first host port from 8080 that none of these containers has a door on. */
export function freePort(containers: readonly PictureContainer[]): number {
  const taken = new Set(containers.flatMap((container) => container.doors.map((door) => door.hostPort)));
  let port = 8080;
  while (taken.has(port)) port += 1;
  return port;
}

import type { Image } from '../../model/image';
import { type Result, refuse } from '../../model/result';
import { BOUNDS } from '../bounds/bounds';
import { hostRoom } from '../bounds/host-room';
import { sizeMistake } from '../bounds/size-mistake';
import type { DaemonContext } from '../context';

/** Of an image; below the writable layer of a container more cannot be stacked. */
const MOST_LAYERS = 125;

/** Why an image cannot be added to this host: Docker's bound on layers, then the room's own. */
export function imageMistake({ host }: DaemonContext, image: Omit<Image, 'id'>): Result<void> {
  const { config, diffIds, history, author, comment } = image;
  if (diffIds.length > MOST_LAYERS) return refuse(500, 'max depth exceeded');
  const lists = {
    labels: config.Labels,
    'environment variables': config.Env,
    'exposed ports': config.ExposedPorts,
    volumes: config.Volumes,
    triggers: config.OnBuild,
  };
  const { Cmd, Entrypoint, WorkingDir, User, Healthcheck, Shell } = config;
  const others = [Cmd, Entrypoint, WorkingDir, User, Healthcheck, Shell, author, comment];
  const tooLarge = sizeMistake('images', lists, others) ?? historyMistake(history);
  if (tooLarge !== null) return refuse(400, tooLarge);
  return hostRoom('images', host.images.size);
}

function historyMistake(history: Image['history']): string | null {
  let characters = 0;
  for (const { created_by, author = '', comment = '' } of history) {
    characters += created_by.length + author.length + comment.length;
  }
  return characters > BOUNDS.history || history.length > BOUNDS.instructions
    ? `this room's images have at most ${BOUNDS.instructions} steps and ${BOUNDS.history} characters of history each`
    : null;
}

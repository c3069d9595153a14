import { ok, type Result, refuse } from '../../model/result';
import { BOUNDS } from './bounds';

type Held = Exclude<keyof typeof BOUNDS.holds, 'build cache records'>;

const ADVICE: Readonly<Record<Held, string>> = {
  containers: 'remove some first, for example with "docker container prune"',
  volumes: 'remove some first, for example with "docker volume prune"',
  networks: 'remove some first, for example with "docker network prune"',
  images: 'remove some first, for example with "docker image prune"',
  'image names': 'remove some first with "docker rmi"',
  'commands by docker exec': 'let some end first',
};

/**
 * Whether a host that holds so many of a kind can take more.
 *
 * @param more how many are to come, one when absent
 */
export function hostRoom(kind: Held, held: number, more = 1): Result<void> {
  const most = BOUNDS.holds[kind];
  if (held + more <= most) return ok(undefined);
  return refuse(503, `this room's hosts hold at most ${most} ${kind} each: ${ADVICE[kind]}`);
}

import { list, text } from '../../flags/kinds';
import { parseMount } from './parse-mount';

/** The flags of `docker run` and `docker create` that mount something. */
export const MOUNT_FLAGS = {
  mount: list('Attach a filesystem mount to the container', { shown: 'mount', check: mountMistake }),
  tmpfs: list('Mount a tmpfs directory'),
  volume: list('Bind mount a volume', { short: 'v', completes: 'volume' }),
  'volume-driver': text('Optional volume driver for the container'),
  'volumes-from': list('Mount volumes from the specified container(s)', { completes: 'container' }),
};

/** Docker's complaint about a value of `--mount`, or null. */
function mountMistake(value: string): string | null {
  const parsed = parseMount(value, '/');
  return parsed.ok ? null : parsed.error;
}

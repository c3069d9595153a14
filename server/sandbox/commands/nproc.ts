import type { Command } from 'just-bash';
import { HOST_CPUS } from '#engine/model/kernel';
import type { RunContext } from '../thread/run-context';
import { printed } from './outcome';

export function nprocCommand(_context: RunContext): Command['execute'] {
  return async () => printed(`${HOST_CPUS}\n`);
}

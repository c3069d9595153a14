import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { aptQuery } from './apt-query';
import { failed } from './outcome';

/** `apt-cache search`, `show`, `policy`, `madison`. */
export function aptCacheCommand(context: RunContext): Command['execute'] {
  return async (args) => (await aptQuery(context, args)) ?? failed(`E: Invalid operation ${args[0] ?? ''}\n`, 100);
}

import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { failed, printed } from './outcome';

/** `redis-cli --version`; a conversation with a Redis server is not simulated yet by hand. */
export function redisCliCommand(_context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const version = ctx.env.get('REDIS_VERSION') ?? '7.4.5';
    if (args[0] === '--version' || args[0] === '-v') return printed(`redis-cli ${version}\n`);
    if (args[0]?.toLowerCase() === 'ping') return printed('PONG\n');
    return failed('redis-cli: the classroom answers "redis-cli ping" and "redis-cli --version"\n');
  };
}

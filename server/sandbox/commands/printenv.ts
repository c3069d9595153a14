import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { isInternal } from '../thread/shell-variables';
import { failed, printed } from './outcome';

/** `printenv` and `printenv NAME…`. */
export function printenvCommand(_context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const variables = new Map(Object.entries(ctx.exportedEnv ?? {}).filter(([name]) => !isInternal(name)));
    if (args.length === 0) return printed([...variables].map(([name, value]) => `${name}=${value}\n`).join(''));
    const found = args.flatMap((name) => variables.get(name) ?? []);
    const text = found.map((value) => `${value}\n`).join('');
    return found.length === args.length ? printed(text) : { ...failed(''), stdout: text };
  };
}

import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { exportedVariables } from './exported-variables';
import { failed, printed } from './outcome';

/** `printenv` and `printenv NAME…`. */
export function printenvCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const variables = exportedVariables(context, ctx);
    if (args.length === 0) return printed([...variables].map(([name, value]) => `${name}=${value}\n`).join(''));
    const found = args.flatMap((name) => variables.get(name) ?? []);
    const text = found.map((value) => `${value}\n`).join('');
    return found.length === args.length ? printed(text) : { ...failed(''), stdout: text };
  };
}

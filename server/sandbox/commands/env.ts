import { type Command, latin1FromBytes } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { isInternal } from '../thread/shell-variables';
import { exportedVariables } from './exported-variables';
import { failed, printed } from './outcome';

/** `env`, `env -i`, `env NAME=value … COMMAND ARGS`: just-bash's own shows the shell's private variables too. */
export function envCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const variables = exportedVariables(context, ctx);
    const rest = [...args];
    while (rest[0]?.startsWith('-')) {
      const flag = rest.shift();
      if (flag === '-i' || flag === '-') variables.clear();
      else if (flag === '-u') variables.delete(rest.shift() ?? '');
    }
    while (rest[0]?.includes('=')) {
      const [name = '', ...value] = (rest.shift() ?? '').split('=');
      variables.set(name, value.join('='));
    }
    const [command, ...more] = rest;
    if (command === undefined) return printed([...variables].map(([name, value]) => `${name}=${value}\n`).join(''));
    if (!ctx.exec) return failed('env: cannot run\n', 126);
    const sinks = [...ctx.env].filter(([name]) => isInternal(name));
    return ctx.exec('/bin/.drydock-run', {
      cwd: ctx.cwd,
      env: { PATH: ctx.env.get('PATH') ?? '', ...Object.fromEntries(variables), ...Object.fromEntries(sinks) },
      replaceEnv: true,
      args: [command, ...more],
      stdin: latin1FromBytes(ctx.stdin),
      stdinKind: 'bytes',
    });
  };
}

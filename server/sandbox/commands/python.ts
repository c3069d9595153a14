import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { failed, printed } from './outcome';

/** `python3 --version` and the simplest `python3 -c 'print(…)'`; other scripts are not run (decision 020). */
export function pythonCommand(_context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const version = ctx.env.get('PYTHON_VERSION') ?? '3.12.11';
    if (args[0] === '-V' || args[0] === '--version') return printed(`Python ${version}\n`);
    const said = args[0] === '-c' ? /^\s*print\((['"])([^'"\\]*)\1\)\s*$/.exec(args[1] ?? '') : null;
    if (said) return printed(`${said[2]}\n`);
    return failed(
      "python3: the classroom plays Python servers as a container's main process; it does not run other scripts\n",
    );
  };
}

import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { failed, printed } from './outcome';

/** `node -v`. Servers are played by the room when they are a container's main process; other scripts are not run (decision 020). */
export function nodeCommand(_context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const version = ctx.env.get('NODE_VERSION') ?? '20.19.4';
    if (args[0] === '-v' || args[0] === '--version') return printed(`v${version}\n`);
    const code = args[0] === '-e' || args[0] === '--eval' ? args[1] : null;
    const said = /^\s*console\.log\((['"`])([^'"`$\\]*)\1\);?\s*$/.exec(code ?? '');
    if (said) return printed(`${said[2]}\n`);
    return failed(
      `node: the classroom plays Node servers as a container's main process (CMD ["node", "server.js"]); it does not run other scripts\n`,
    );
  };
}

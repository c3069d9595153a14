import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { accountsOf } from './accounts';
import { failed, printed } from './outcome';

/** The name that the image's `/etc/passwd` has for the user. */
export function whoamiCommand(context: RunContext): Command['execute'] {
  return async () => {
    const { uid } = context.run.user;
    const name = (await accountsOf(context.fs)).userName(uid);
    if (name !== null) return printed(`${name}\n`);
    return failed(
      context.run.shell === 'ash' ? `whoami: unknown uid ${uid}\n` : `whoami: cannot find name for user ID ${uid}\n`,
    );
  };
}

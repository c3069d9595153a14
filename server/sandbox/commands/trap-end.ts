import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { printed } from './outcome';

/** Stands behind a trap's text: reached only when the text has not left the shell. */
export function trapEndCommand(context: RunContext): Command['execute'] {
  return async () => {
    context.trapFinished?.();
    return printed('');
  };
}

import type { Command } from 'just-bash';
import { failed } from './outcome';

/** What the shell's grammar puts in the place of what cannot be run: a message, if there is one, and 2. */
export function shellMistakeCommand(): Command['execute'] {
  return async ([message]) => failed(message === undefined ? '' : `bash: ${message}\n`, 2);
}

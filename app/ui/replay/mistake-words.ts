import type { FileMistake } from '#engine/recording/file-mistake';
import type { Words } from '../language/use-words';

/** Why a file is not played, where in it the reason stands, and what to try. */
export function mistakeWords(words: Words<'replay'>, { reason, member, line, byte, detail }: FileMistake): string {
  const why = words(`mistake.${reason}`);
  if (reason === 'not-a-recording' || reason === 'newer' || reason === 'too-large') return why;
  return `${why} ${words('mistake.place', { member, line, byte, detail })}`;
}

import { linearPattern } from './linear-pattern';

/** Whether a pattern of a filter is found in a text; one that cannot be read as a pattern is plain text. */
export function fitsPattern(pattern: string, text: string): boolean {
  return linearPattern(pattern)?.(text) ?? text.includes(pattern);
}

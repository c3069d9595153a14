import { parseLink } from '../../../model/parse-link';

/** Docker's complaint about a value of `-e`, or null. */
export function environmentMistake(value: string): string | null {
  return value === '' || value.startsWith('=') ? `invalid environment variable: ${value}` : null;
}

/** Docker's complaint about a value of `-l`, or null. */
export function labelMistake(value: string): string | null {
  return value.split('=')[0]?.trim() === '' ? `invalid label '${value}': empty name` : null;
}

/** `--attach`. */
export function streamMistake(value: string): string | null {
  return /^std(in|out|err)$/i.test(value) ? null : 'valid streams are STDIN, STDOUT and STDERR';
}

/** `--link`. */
export function linkMistake(value: string): string | null {
  const parsed = parseLink(value);
  return parsed.ok ? null : parsed.error;
}

import type { PyModule } from '../values';
import { moduleOf } from './module-of';

/** `string`. */
export function stringModule(): PyModule {
  const lower = 'abcdefghijklmnopqrstuvwxyz';
  return moduleOf(
    'string',
    {},
    {
      ascii_lowercase: lower,
      ascii_uppercase: lower.toUpperCase(),
      ascii_letters: lower + lower.toUpperCase(),
      digits: '0123456789',
      hexdigits: '0123456789abcdefABCDEF',
      punctuation: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    },
  );
}

import { newInstance } from './construct';
import { PyType } from './values';

/** `object`, which everything is. */
export const OBJECT: PyType = new PyType(
  'object',
  () => newInstance(OBJECT),
  () => true,
);

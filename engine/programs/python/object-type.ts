import { newInstance } from './construct';
import { Native, PyType } from './values';

/** `object`, which everything is. */
export const OBJECT: PyType = new PyType(
  'object',
  () => newInstance(OBJECT),
  () => true,
  new Map([['__new__', new Native('__new__', ([type = null]) => newInstance(type))]]),
);

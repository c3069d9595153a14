import { REAL_MODULES } from './real-modules';
import type { PyModule } from './values';

/** Where the library's modules that are written in Python are said to lie. */
export const LIBRARY_FOLDER = '/usr/local/lib/python';

/** Whether a module is this room's: what it lacks may be there in a real Python. */
export function isOfLibrary({ name, file, attributes }: PyModule): boolean {
  if (attributes.has('.played')) return true;
  const isWritten = file?.startsWith(LIBRARY_FOLDER) ?? false;
  return isWritten || (file === null && REAL_MODULES.has(name.split('.')[0] as string));
}

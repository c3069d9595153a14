import { digestOf } from '../../../model/digest';
import { PyBytes, type PyModule, type Value } from '../values';
import { moduleOf, thing } from './module-of';

export function hashlibModule(): PyModule {
  const sha256 = ([data]: readonly Value[]) => {
    const bytes = data instanceof PyBytes ? data.bytes : new Uint8Array();
    const hex = digestOf(bytes).slice(7);
    return thing('_hashlib.HASH', { hexdigest: () => hex });
  };
  return moduleOf('hashlib', { sha256 });
}

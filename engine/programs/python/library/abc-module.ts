import { PyClass, PyFunction, type PyModule, type Value } from '../values';
import { moduleOf } from './module-of';

/** `abc`: methods that a class must have before there can be a thing of it. */
export function abcModule(): PyModule {
  const mark = ([work = null]: readonly Value[]) => {
    if (work instanceof PyFunction) work.attributes.set('__isabstractmethod__', true);
    return work;
  };
  return moduleOf('abc', { abstractmethod: mark }, { ABC, ABCMeta: ABC });
}

const ABC = new PyClass('ABC', [], new Map(), 'abc');

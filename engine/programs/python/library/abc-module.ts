import { PyClass, type PyModule } from '../values';
import { moduleOf } from './module-of';

/** Classes and decorators that other modules only need to be there. */
export function abcModule(): PyModule {
  return moduleOf(
    'abc',
    { abstractmethod: ([work = null]) => work },
    { ABC: new PyClass('ABC', [], new Map(), 'abc') },
  );
}

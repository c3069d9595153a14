import { type PyModule, PyType } from '../values';
import { moduleOf } from './module-of';

/** `typing`: names for annotations, which nothing looks at. */
export function typingModule(): PyModule {
  const names =
    'Any Optional Union List Dict Tuple Set Callable Iterable Iterator Sequence Mapping Literal Annotated Final ClassVar TypeVar Generator'.split(
      ' ',
    );
  const any = new PyType(
    'Any',
    () => null,
    () => true,
  );
  return moduleOf('typing', {}, Object.fromEntries(names.map((name) => [name, any])));
}

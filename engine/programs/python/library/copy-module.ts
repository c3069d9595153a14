import { PyDict, PyList, type PyModule, type Value } from '../values';
import { moduleOf } from './module-of';

export function copyModule(): PyModule {
  const deep = (value: Value): Value => {
    if (value instanceof PyList) return new PyList(value.items.map(deep));
    if (value instanceof PyDict)
      return new PyDict(new Map([...value.entries].map(([key, [name, item]]) => [key, [name, deep(item)]])));
    return value;
  };
  return moduleOf('copy', {
    copy: ([value = null]) =>
      value instanceof PyList
        ? new PyList([...value.items])
        : value instanceof PyDict
          ? new PyDict(new Map(value.entries))
          : value,
    deepcopy: ([value = null]) => deep(value),
  });
}

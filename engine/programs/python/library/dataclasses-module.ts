import { raise } from '../errors';
import { Native, PyClass, type PyInstance, type PyModule, PyTuple, type Value } from '../values';
import { plainText } from './collections-module';
import { moduleOf } from './module-of';

/** `dataclasses.dataclass`: an initialiser and a text from what the class declares. */
export function dataclassesModule(): PyModule {
  const decorate = ([type]: readonly Value[]): Value => {
    if (!(type instanceof PyClass)) return new Native('dataclass', decorate);
    const names = type.attributes.get('__fields__');
    const fields = names instanceof PyTuple ? names.items.map(String) : [];
    type.attributes.set(
      '__init__',
      new Native('__init__', ([self, ...args], keywords) => {
        for (const [i, name] of fields.entries()) {
          const value = args[i] ?? keywords.get(name) ?? type.attributes.get(name);
          if (value === undefined)
            return raise('TypeError', `${type.name}.__init__() missing 1 required positional argument: '${name}'`);
          (self as PyInstance).attributes.set(name, value);
        }
        return null;
      }),
    );
    type.attributes.set(
      '__repr__',
      new Native(
        '__repr__',
        ([self]) =>
          `${type.name}(${fields.map((name) => `${name}=${plainText((self as PyInstance).attributes.get(name) ?? null)}`).join(', ')})`,
      ),
    );
    return type;
  };
  return moduleOf('dataclasses', { dataclass: decorate });
}

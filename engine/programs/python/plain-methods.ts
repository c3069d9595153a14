import { equals, identity } from './compare';
import { fill, newInstance } from './construct';
import type { Running } from './effects';
import { raise } from './errors';
import { deleteItem, itemOf, setItem } from './items';
import { iterate } from './iterate';
import { contains } from './operators';
import { plainText, repr, str } from './show';
import { type Keywords, ownPart, PyDict, PyList, PySet, PyTuple, typeName, type Value } from './values';

type Plain = (self: Value, args: readonly Value[], keywords: Keywords) => Value | Running<Value>;

/** What `object` and the built-in containers do under the names of methods, whatever a class below them does. */
export const PLAIN_METHODS: Readonly<Record<string, Plain>> = {
  __new__: (_self, [type = null, items]) => newInstance(type, items),
  __init__: function* (self, args, keywords) {
    yield* fill(self, args, keywords);
    return null;
  },
  __init_subclass__: () => null,
  __repr__: (self) => looks(self),
  __str__: (self) => looks(self),
  __hash__: (self) => BigInt(typeof self === 'object' && self !== null ? identity(self) : 0),
  __eq__: function* (self, [other = null]) {
    return self === other || (ownPart(self) !== self && (yield* equals(bare(self), other)));
  },
  __setattr__: (self, [name = '', value = null]) => {
    const own = ownPart(self);
    if (!own) return raise('AttributeError', `'${typeName(self)}' object has no attribute '${String(name)}'`);
    own.attributes.set(String(name), value);
    return null;
  },
  __delattr__: (self, [name = '']) => {
    ownPart(self)?.attributes.delete(String(name));
    return null;
  },
  __len__: (self) => {
    const inside = bare(self);
    if (inside instanceof PyDict) return BigInt(inside.entries.size);
    if (inside instanceof PySet) return BigInt(inside.items.size);
    if (inside instanceof PyList || inside instanceof PyTuple) return BigInt(inside.items.length);
    return raise('TypeError', `object of type '${typeName(self)}' has no len()`);
  },
  __iter__: (self) => iterate(bare(self)),
  __contains__: (self, [item = null]) => contains(bare(self), item),
  __getitem__: (self, [index = null]) => itemOf(bare(self), index),
  __setitem__: function* (self, [index = null, value = null]) {
    const inside = bare(self);
    yield* setItem(inside, index, value);
    takeBack(self, inside);
    return null;
  },
  __delitem__: function* (self, [index = null]) {
    const inside = bare(self);
    yield* deleteItem(inside, index);
    takeBack(self, inside);
    return null;
  },
};

/** The container itself, without the class of the program that it is of. */
function bare(self: Value): Value {
  if (self instanceof PyList) return new PyList(self.items);
  if (self instanceof PyDict) return new PyDict(self.entries);
  if (self instanceof PySet) return new PySet(self.items, self.frozen);
  return self instanceof PyTuple ? new PyTuple(self.items) : self;
}

function takeBack(self: Value, inside: Value): void {
  if (self instanceof PyList && inside instanceof PyList) self.items = inside.items;
}

function looks(self: Value): Value | Running<Value> {
  const own = ownPart(self);
  if (!own) return str(self);
  return own === self ? plainText(own) : repr(bare(self));
}

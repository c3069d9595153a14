import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { raise } from '../errors';
import { PyBytes, type PyModule, typeName, type Value } from '../values';
import { moduleOf, thing } from './module-of';

const KINDS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  md5,
  sha1,
  sha224,
  sha256,
  sha384,
  sha512,
};

/** `hashlib`: the sums that everybody uses. */
export function hashlibModule(): PyModule {
  const makers = Object.keys(KINDS).map((name) => [name, ([data]: readonly Value[]) => hash(name, data)] as const);
  return moduleOf('hashlib', {
    ...Object.fromEntries(makers),
    new: ([name = '', data]) =>
      Object.hasOwn(KINDS, String(name))
        ? hash(String(name), data)
        : raise('ValueError', `unsupported hash type ${String(name)}`),
  });
}

function hash(name: string, first: Value | undefined): Value {
  let bytes = first === undefined ? new Uint8Array() : bytesOf(first);
  const sum = () => (KINDS[name] as (bytes: Uint8Array) => Uint8Array)(bytes);
  return thing(
    '_hashlib.HASH',
    {
      update: ([more = null]) => {
        bytes = Uint8Array.of(...bytes, ...bytesOf(more));
        return null;
      },
      digest: () => new PyBytes(sum()),
      hexdigest: () => Array.from(sum(), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    },
    { name, digest_size: BigInt(sum().length) },
  );
}

function bytesOf(value: Value): Uint8Array {
  if (value instanceof PyBytes) return value.bytes;
  if (typeof value === 'string') return raise('TypeError', 'Strings must be encoded before hashing');
  return raise('TypeError', `object supporting the buffer API required, not ${typeName(value)}`);
}

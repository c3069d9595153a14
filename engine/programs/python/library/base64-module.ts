import { EXCEPTIONS, exception, Raised, raise } from '../errors';
import { PyBytes, PyClass, type PyModule, typeName, type Value } from '../values';
import { moduleOf } from './module-of';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const ERROR = new PyClass('Error', [EXCEPTIONS.get('ValueError') as PyClass], new Map(), 'binascii');

/** `base64`. */
export function base64Module(): PyModule {
  const ascii = (text: string) => new PyBytes(Uint8Array.from(text, (it) => it.charCodeAt(0)));
  const forAddresses = (text: string) => text.replaceAll('+', '-').replaceAll('/', '_');
  const plain = (text: string) => text.replaceAll('-', '+').replaceAll('_', '/');
  return moduleOf('base64', {
    b64encode: ([data = null]) => ascii(encoded(bytesOf(data))),
    standard_b64encode: ([data = null]) => ascii(encoded(bytesOf(data))),
    urlsafe_b64encode: ([data = null]) => ascii(forAddresses(encoded(bytesOf(data)))),
    b64decode: ([text = null]) => decodedBytes(asciiOf(text)),
    standard_b64decode: ([text = null]) => decodedBytes(asciiOf(text)),
    urlsafe_b64decode: ([text = null]) => decodedBytes(plain(asciiOf(text))),
    b16encode: ([data = null]) =>
      ascii(
        Array.from(bytesOf(data), (byte) => byte.toString(16).padStart(2, '0'))
          .join('')
          .toUpperCase(),
      ),
  });
}

function bytesOf(value: Value): Uint8Array {
  return value instanceof PyBytes
    ? value.bytes
    : raise('TypeError', `a bytes-like object is required, not '${typeName(value)}'`);
}

function asciiOf(value: Value): string {
  return typeof value === 'string' ? value : Array.from(bytesOf(value), (byte) => String.fromCharCode(byte)).join('');
}

function encoded(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.slice(i, i + 3);
    text += (LETTERS[a >> 2] as string) + (LETTERS[((a & 3) << 4) | ((b ?? 0) >> 4)] as string);
    text += b === undefined ? '=' : (LETTERS[((b & 15) << 2) | ((c ?? 0) >> 6)] as string);
    text += c === undefined ? '=' : (LETTERS[c & 63] as string);
  }
  return text;
}

function decodedBytes(given: string): PyBytes {
  const text = given.replace(/[^A-Za-z0-9+/=]/g, '');
  if (text.length % 4 !== 0) throw new Raised(exception(ERROR, 'Incorrect padding'));
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = [...text.slice(i, i + 4)].map((it) => LETTERS.indexOf(it));
    bytes.push((a << 2) | (b >> 4));
    if (c >= 0) bytes.push(((b & 15) << 4) | (c >> 2));
    if (d >= 0) bytes.push(((c & 3) << 6) | d);
  }
  return new PyBytes(Uint8Array.from(bytes));
}

import type { Methods } from './methods';
import type { PyBytes } from './values';

export const BYTES_METHODS: Methods<PyBytes> = {
  decode: (self) => new TextDecoder().decode(self.bytes),
  hex: (self) => [...self.bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
};

import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flatHex } from './flat-hex';

test('bytes are two lower-case digits each', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(flatHex(bytes)).toBe(bytesToHex(bytes));
    }),
  );
});

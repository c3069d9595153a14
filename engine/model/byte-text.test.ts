import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfText, holdsBytes, textOfBytes, unfinishedBytes } from './byte-text';

test('A20 text gives back the bytes it was read from, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(bytesOfText(textOfBytes(bytes))).toEqual(bytes);
    }),
  );
});

test('A20 UTF-8 stays what it is, and a piece may be cut anywhere', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.nat(60), (text, cut) => {
      const bytes = new TextEncoder().encode(text);
      expect(textOfBytes(bytes)).toBe(text);
      expect(holdsBytes(text)).toBe(false);
      const piece = bytes.subarray(0, Math.min(cut, bytes.length));
      const whole = piece.subarray(0, piece.length - unfinishedBytes(piece));
      expect(text.startsWith(textOfBytes(whole))).toBe(true);
    }),
  );
});

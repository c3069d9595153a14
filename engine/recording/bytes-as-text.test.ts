import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfText, textOfBytes } from './bytes-as-text';

test('any bytes are a text that is these bytes', () => {
  const letters = fc.string({ unit: 'binary', maxLength: 8 }).map((text) => [...new TextEncoder().encode(text)]);
  const bytes = fc.array(fc.oneof(letters, fc.array(fc.nat(255), { maxLength: 4 })), { maxLength: 8 });
  fc.assert(
    fc.property(bytes, (parts) => {
      const whole = Uint8Array.from(parts.flat());
      expect([...bytesOfText(textOfBytes(whole))]).toEqual([...whole]);
    }),
    { numRuns: 500 },
  );
});

test('what is UTF-8 is the text that it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const bytes = new TextEncoder().encode(text);
      expect(textOfBytes(bytes)).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    }),
  );
});

test('other bytes are signs that are no letters', () => {
  expect(textOfBytes(Uint8Array.of(0x41, 0xff, 0x42, 0xc3))).toBe('A\udcffB\udcc3');
});

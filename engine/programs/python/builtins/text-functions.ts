import { attributeOf } from '../attributes';
import { call } from '../call';
import { truthy } from '../compare';
import { raise } from '../errors';
import { formatted } from '../format-value';
import { openFile } from '../open-file';
import { repr, str } from '../show';
import { type NativeCall, typeName } from '../values';
import { callingFrame } from './calling-frame';

/** What is printed, read, and shown. */
export const TEXT_FUNCTIONS: Readonly<Record<string, NativeCall>> = {
  print: function* (args, keywords) {
    const { world } = callingFrame().runtime;
    const texts: string[] = [];
    for (const arg of args) texts.push(yield* str(arg));
    const separator = keywords.get('sep') ?? ' ';
    const end = keywords.get('end') ?? '\n';
    const file = keywords.get('file');
    const text = texts.join(String(separator)) + String(end);
    if (file !== undefined && file !== null) yield* call(yield* attributeOf(file, 'write'), [text]);
    else {
      world.print('stdout', text);
      if (yield* truthy(keywords.get('flush') ?? false)) world.print('stdout', '');
    }
    if (callingFrame().runtime.step(Math.ceil(text.length / 100))) yield { type: 'turn' };
    return null;
  },
  input: function* ([prompt]) {
    const { world } = callingFrame().runtime;
    if (prompt !== undefined) world.print('stdout', yield* str(prompt));
    world.print('stdout', '');
    const line = (yield { type: 'line' }) as string | null;
    return line ?? raise('EOFError', 'EOF when reading a line');
  },
  open: (args, keywords) => openFile(callingFrame().runtime, args, keywords),
  repr: ([value = null]) => repr(value),
  format: ([value = null, spec = '']) => formatted(value, String(spec)),
  chr: ([code = null]) => {
    const point = Number(code);
    return point >= 0 && point < 0x110000
      ? String.fromCodePoint(point)
      : raise('ValueError', 'chr() arg not in range(0x110000)');
  },
  ord: ([text = null]) => {
    if (typeof text === 'string' && [...text].length === 1) return BigInt(text.codePointAt(0) as number);
    const found = typeof text === 'string' ? `string of length ${text.length}` : typeName(text);
    return raise(
      'TypeError',
      `ord() expected ${typeof text === 'string' ? 'a character, but ' : 'string of length 1, but '}${found} found`,
    );
  },
};

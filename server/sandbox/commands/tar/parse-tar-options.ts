import type { Result } from '#engine/model/result';

export interface TarOptions {
  mode: 'c' | 'x' | 't';
  /** `-` for standard input or output. */
  file: string;
  gzip: boolean;
  verbose: boolean;
  toStdout: boolean;
  /** Leading parts of names that are dropped. */
  strip: number;
  exclude: readonly string[];
  /** Members or files in order, each with the folder that `-C` has led to. */
  operands: readonly { name: string; folder: readonly string[] }[];
  /** The last folder that `-C` named, step by step. */
  folder: readonly string[];
}

const LONG: Readonly<Record<string, string>> = {
  '--create': 'c',
  '--extract': 'x',
  '--get': 'x',
  '--list': 't',
  '--file': 'f',
  '--gzip': 'z',
  '--gunzip': 'z',
  '--verbose': 'v',
  '--directory': 'C',
  '--to-stdout': 'O',
  '--preserve-permissions': 'p',
  '--same-owner': 'o',
  '--no-same-owner': 'o',
  '--numeric-owner': 'o',
  '--no-same-permissions': 'o',
};

const EXCLUDE = '--exclude';
const STRIP = '--strip-components';
const NAMES = [...Object.keys(LONG), EXCLUDE, STRIP];

/** GNU tar takes any beginning of an option that only one has: `--strip` is `--strip-components`. */
function fullName(typed: string): string {
  const matching = NAMES.filter((name) => name.startsWith(typed));
  return matching.length === 1 && !NAMES.includes(typed) ? (matching[0] ?? typed) : typed;
}

/** Reads `tar`'s arguments in all three of its styles: `tar xzf a`, `tar -xzf a`, `tar --extract --file=a`. */
export function parseTarOptions(argv: readonly string[]): Result<TarOptions, string> {
  const words = [...argv];
  let mode: TarOptions['mode'] | null = null;
  let file = '-';
  let strip = 0;
  const flags = new Set<string>();
  const exclude: string[] = [];
  const folder: string[] = [];
  const operands: { name: string; folder: readonly string[] }[] = [];

  const take = (letter: string, value: () => string | undefined): string | null => {
    if (letter === 'c' || letter === 'x' || letter === 't') {
      if (mode !== null && mode !== letter)
        return "You may not specify more than one '-Acdtrux', '--delete' or  '--test-label' option";
      mode = letter;
    } else if (letter === 'f' || letter === 'C') {
      const given = value();
      if (given === undefined) return `option requires an argument -- '${letter}'`;
      if (letter === 'f') file = given;
      else folder.push(given);
    } else if ('zvOpo'.includes(letter)) flags.add(letter);
    else return `real tar may have the option '${letter}', but this room does not simulate it`;
    return null;
  };

  // The oldest style: letters without a dash, their values behind them in order.
  const [first] = words;
  if (first !== undefined && first !== '' && !first.startsWith('-')) {
    words.shift();
    for (const letter of first) {
      const wrong = take(letter, () => words.shift());
      if (wrong !== null) return { ok: false, error: wrong };
    }
  }
  let onlyNames = false;
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (onlyNames || word === '-' || !word.startsWith('-')) {
      operands.push({ name: word, folder: [...folder] });
      continue;
    }
    if (word === '--') {
      onlyNames = true;
      continue;
    }
    const wrong = word.startsWith('--') ? long(word) : short(word.slice(1));
    if (wrong !== null) return { ok: false, error: wrong };
  }
  if (mode === null)
    return { ok: false, error: "You must specify one of the '-Acdtrux', '--delete' or '--test-label' options" };
  const has = (letter: string) => flags.has(letter);
  return {
    ok: true,
    value: { mode, file, gzip: has('z'), verbose: has('v'), toStdout: has('O'), strip, exclude, operands, folder },
  };

  function short(letters: string): string | null {
    for (let at = 0; at < letters.length; at += 1) {
      const letter = letters[at] ?? '';
      const rest = letters.slice(at + 1);
      const wrong = take(letter, () => (rest === '' ? words.shift() : rest));
      if (wrong !== null) return wrong;
      if ((letter === 'f' || letter === 'C') && rest !== '') return null;
    }
    return null;
  }

  function long(word: string): string | null {
    const [typed = '', ...values] = word.split('=');
    const name = fullName(typed);
    const value = () => (values.length > 0 ? values.join('=') : words.shift());
    if (name === EXCLUDE) exclude.push(value() ?? '');
    else if (name === STRIP) strip = Math.max(0, Number.parseInt(value() ?? '', 10) || 0);
    else {
      const letter = LONG[name];
      return letter
        ? take(letter, value)
        : `real tar may have the option '${name}', but this room does not simulate it`;
    }
    return null;
  }
}

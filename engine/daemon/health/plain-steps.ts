import { plainCommand } from '../../programs/plain-command';

/** One plain command of a shell line. */
export interface PlainStep {
  /** How it hangs on the one before; null for the first. */
  joined: '||' | '&&' | null;
  words: readonly string[];
  /** Whether its output goes to /dev/null. */
  silent: boolean;
}

/** Standard output and standard error thrown away, in the two usual spellings. */
const SILENCED = /\s*(?:>\s*\/dev\/null\s+2>\s*(?:&1|\/dev\/null)|&>\s*\/dev\/null)\s*$/;
/** `exit` is a word of the shell's own, which a plain command is not. */
const EXIT = /^exit(?:\s+(\d{1,3}))?$/;
/** `[` and `test` with a single question. */
const BRACKETS = /^\[\s+([^[\]]*?)\s+\]$/;

/** The commands of a line that joins plain ones by `||` and `&&`; null when a shell has to read it. */
export function plainSteps(text: string): PlainStep[] | null {
  const line = text.trim();
  const pieces = line.split(/\s*(\|\||&&)\s*/);
  const steps: PlainStep[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const piece = (pieces[at] ?? '').trim();
    const bare = piece.replace(SILENCED, '');
    const words = wordsOf(bare);
    if (!words) return null;
    const joined = at === 0 ? null : (pieces[at - 1] as '||' | '&&');
    steps.push({ joined, words, silent: bare !== piece });
  }
  return steps;
}

function wordsOf(text: string): string[] | null {
  const exit = EXIT.exec(text);
  if (exit) return ['exit', exit[1] ?? ''];
  const inside = BRACKETS.exec(text)?.[1];
  if (inside !== undefined) {
    const words = plainCommand(`test ${inside}`);
    return words && ['[', ...words.slice(1), ']'];
  }
  return text === ':' ? [':'] : plainCommand(text);
}

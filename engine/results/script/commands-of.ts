/** `$(…)` in `$(…)`: nobody types more of them. What is deeper stands as a command that nobody knows. */
const DEEPEST = 50;

/** Commands of a shell line, each as its words without quotes; those in `$(…)` are commands of their own. */
export function commandsOf(line: string): string[][] {
  const found: string[][] = [];
  read(line, 0, found, 0);
  return found.filter((words) => words.length > 0);
}

/** Reads until the end or, in `$(`, the bracket that closes it; answers where that is. */
function read(line: string, from: number, found: string[][], depth: number): number {
  let words: string[] = [];
  let word: string | null = null;
  let quote = '';
  const endWord = () => {
    if (word !== null) words.push(word);
    word = null;
  };
  const endCommand = () => {
    endWord();
    found.push(words);
    words = [];
  };
  for (let at = from; at < line.length; at += 1) {
    const letter = line[at] ?? '';
    const add = (text: string) => {
      word = (word ?? '') + text;
    };
    if (quote === "'") {
      if (letter === "'") quote = '';
      else add(letter);
    } else if (letter === '\\') {
      at += 1;
      // A line that goes on in the next one.
      if (line[at] !== '\n') add(line[at] ?? '');
    } else if (letter === '$' && line[at + 1] === '(') {
      if (depth === DEEPEST) {
        found.push(['$(']);
        return line.length;
      }
      at = read(line, at + 2, found, depth + 1);
      add('$()');
    } else if (letter === '`') {
      const end = line.indexOf('`', at + 1);
      read(line.slice(at + 1, end < 0 ? undefined : end), 0, found, 0);
      at = end < 0 ? line.length : end;
      add('$()');
    } else if (letter === quote) quote = '';
    else if (quote === '"') add(letter);
    else if (letter === '"' || letter === "'") {
      quote = letter;
      add('');
    } else if (letter === ')') {
      endCommand();
      if (depth > 0) return at;
    } else if (letter === '#' && word === null) {
      const end = line.indexOf('\n', at);
      at = end < 0 ? line.length : end - 1;
    } else if (isRedirection(line, at)) add(letter);
    else if (/[;|&\n(]/.test(letter)) endCommand();
    else if (/\s/.test(letter)) endWord();
    else add(letter);
  }
  endCommand();
  return line.length;
}

/** The `&` of `2>&1` and `&>` separates nothing. */
function isRedirection(line: string, at: number): boolean {
  return line[at] === '&' && (line[at - 1] === '>' || line[at - 1] === '<' || line[at + 1] === '>');
}

/** A here-document that a line opens: the word that ends it, whether leading tabs fall away and whether it was quoted. */
interface Opened {
  word: string;
  dashed: boolean;
  quoted: boolean;
}

const OPENING = /<<(-?)[ \t]*(?:'([^']*)'|"([^"]*)"|([^\s;|&<>()'"\\]+))(?=[\s;|&<>()]|$)/y;
/** Carried out in a body whose word was not quoted. */
const SUBSTITUTION = /\$\(|`/;

/**
 * A command line without the bodies of its here-documents: they are no commands. Whatever may be none, or holds
 * commands, is left in.
 */
export function withoutBodies(line: string): string {
  // There `<<` reckons.
  if (line.includes('((')) return line;
  const lines = line.split('\n');
  const kept: string[] = [];
  const pending: Opened[] = [];
  let quote = '';
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    kept.push(text);
    quote = look(text, quote, pending);
    if (quote !== '') continue;
    for (const opened of pending.splice(0)) {
      const from = at + 1;
      do at += 1;
      while (at < lines.length && !isEnd(lines[at] ?? '', opened));
      const body = lines.slice(from, at + 1);
      if (!opened.quoted && body.some((one) => SUBSTITUTION.test(one))) kept.push(...body);
    }
  }
  return kept.join('\n');
}

function isEnd(text: string, { word, dashed }: Opened): boolean {
  return (dashed ? text.replace(/^\t+/, '') : text) === word;
}

/** Looks at one line that begins within a quote, or in none; answers in which it ends. */
function look(text: string, begins: string, opened: Opened[]): string {
  let quote = begins;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '\\' && quote !== "'") at += 1;
    else if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '#' && (at === 0 || /[\s;|&()]/.test(text[at - 1] ?? ''))) return '';
    else if (text.startsWith('<<<', at)) at += 2;
    else if (text.startsWith('<<', at)) {
      OPENING.lastIndex = at;
      const found = OPENING.exec(text);
      if (!found) continue;
      const [all, dash, single, double, plain] = found;
      const word = single ?? double ?? plain ?? '';
      opened.push({ word, dashed: dash === '-', quoted: plain === undefined });
      at += all.length - 1;
    }
  }
  return quote;
}

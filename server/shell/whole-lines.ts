/**
 * Gathers typed lines until a shell would carry them out: a here-document up to its end, an open quote up to its
 * closing one, a line that ends in a backslash with the next.
 */
export class WholeLines {
  private typed: string[] = [];

  /** Takes one more line; answers the whole when nothing is left open, else null. */
  add(line: string): string | null {
    this.typed.push(line);
    return isOpen(this.typed) ? null : this.take();
  }

  /** Whether the next line goes on with this one. */
  get open(): boolean {
    return this.typed.length > 0;
  }

  /** What has been typed so far, as at the end of the input; null when that is nothing. */
  take(): string | null {
    const whole = this.typed.length === 0 ? null : this.typed.join('\n');
    this.typed = [];
    return whole;
  }
}

function isOpen(lines: readonly string[]): boolean {
  let quote: '"' | "'" | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const scanned = scan(line, quote);
    quote = scanned.quote;
    for (const { delimiter, tabs } of quote === null ? scanned.documents : []) {
      const end = lines.findIndex((text, n) => n > at && (tabs ? text.replace(/^\t+/, '') : text) === delimiter);
      if (end < 0) return true;
      at = end;
    }
    if (scanned.continued && at === lines.length - 1) return true;
  }
  return quote !== null;
}

interface Scanned {
  quote: '"' | "'" | null;
  documents: { delimiter: string; tabs: boolean }[];
  continued: boolean;
}

/** One line, from the quote that the lines before have left open. */
function scan(line: string, open: Scanned['quote']): Scanned {
  const scanned: Scanned = { quote: open, documents: [], continued: false };
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (scanned.quote !== null) {
      if (character === scanned.quote) scanned.quote = null;
      else if (character === '\\' && scanned.quote === '"') at += 1;
    } else if (character === '\\') {
      scanned.continued = at === line.length - 1;
      at += 1;
    } else if (character === '#' && (at === 0 || /\s/.test(line[at - 1] ?? ''))) return scanned;
    else if (character === '"' || character === "'") scanned.quote = character;
    else if (line.startsWith('<<<', at)) at += 2;
    else if (line.startsWith('<<', at)) {
      const document = /^<<(-?)\s*(?:"([^"]*)"|'([^']*)'|\\?([\w.-]+))/.exec(line.slice(at));
      if (!document) continue;
      const [text, dash, double, single, bare] = document;
      scanned.documents.push({ delimiter: double ?? single ?? bare ?? '', tabs: dash === '-' });
      at += text.length - 1;
    }
  }
  return scanned;
}

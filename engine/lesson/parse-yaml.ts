import {
  Composer,
  CST,
  type Document,
  type ErrorCode,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type ParsedNode,
  Parser,
} from 'yaml';
import type { Mistakes } from './mistakes';
import type { YamlEntry, YamlValue } from './yaml-value';

/** Lists and maps within each other; the deepest that a check can use is far less. */
const DEEPEST = 24;
/** Words, signs and line ends of one block. */
const MOST_TOKENS = 5_000;

/**
 * Reads YAML without anything that could make it mean more than it says: no anchors, aliases, tags, directives or
 * second documents, no key twice. Null where something is wrong with it as a whole, or where there is nothing in it.
 *
 * @param firstLine the number of the text's first line in the whole text
 */
export function parseYaml(text: string, firstLine: number, mistakes: Mistakes): YamlValue | null {
  const counter = new LineCounter();
  const lineAt = (offset: number) => firstLine + Math.max(0, counter.linePos(offset).line - 1);
  const { tokens, refused } = tokensOf(text, counter);
  for (const { offset, words } of refused) mistakes.add(lineAt(offset), words);
  if (refused.length > 0) return null;
  const [document, second] = documentsOf(tokens, text);
  if (second) {
    mistakes.add(lineAt(second.range[0]), 'Only one YAML document may stand here: leave `---` and `...` out.');
    return null;
  }
  if (!document) return null;
  for (const { code, message, pos } of [...document.errors, ...document.warnings])
    mistakes.add(lineAt(pos[0]), inPlainWords(code, message));
  if (document.errors.length > 0 || !document.contents) return null;
  const value = readNode(document.contents, lineAt, mistakes);
  return value.kind === 'text' && value.text === '' ? null : value;
}

interface Refused {
  offset: number;
  words: string;
}

/** The parser keeps its own stack, the composer uses that of the machine: what is too deep never gets there. */
function tokensOf(text: string, counter: LineCounter): { tokens: CST.Token[]; refused: Refused[] } {
  const parser = new Parser(counter.addNewLine);
  counter.addNewLine(0);
  const tokens: CST.Token[] = [];
  const refused: Refused[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    count++;
    const words = REFUSED[CST.tokenType(lexeme) ?? ''];
    if (words !== undefined) refused.push({ offset: parser.offset, words });
    tokens.push(...parser.next(lexeme));
    const tooDeep = parser.stack.length > DEEPEST * 2;
    if (!tooDeep && count <= MOST_TOKENS) continue;
    const why = tooDeep
      ? 'Lists and maps lie too deep within each other here.'
      : 'There is far too much in this block.';
    return { tokens, refused: [...refused, { offset: parser.offset, words: why }] };
  }
  tokens.push(...parser.end());
  return { tokens, refused };
}

const REFUSED: Record<string, string> = {
  anchor: 'Anchors (`&`) cannot be used here. Put a text that begins with `&` in quotes.',
  alias: 'Aliases (`*`) cannot be used here. Put a text that begins with `*` in quotes.',
  tag: 'Tags (`!`) cannot be used here. Put a text that begins with `!` in quotes.',
  'directive-line': 'Lines that begin with `%` cannot be used here.',
};

function documentsOf(tokens: CST.Token[], text: string): Document.Parsed[] {
  // Every scalar stays the text it is; keys are compared below, where it costs no more than once each.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, strict: true, version: '1.2' });
  return [...composer.compose(tokens, true, text.length)];
}

function readNode(node: Node, lineAt: (offset: number) => number, mistakes: Mistakes): YamlValue {
  const line = lineAt(node.range?.[0] ?? 0);
  if (isSeq<ParsedNode>(node))
    return { kind: 'list', line, items: node.items.map((item) => readNode(item, lineAt, mistakes)) };
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    const entries: YamlEntry[] = [];
    const keys = new Set<string>();
    for (const { key, value } of node.items) {
      const at = lineAt(key.range[0]);
      if (!isScalar(key)) {
        mistakes.add(at, 'A key has to be a word. Put a text that begins with `{` or `[` in quotes.');
        continue;
      }
      const name = String(key.value);
      if (keys.has(name)) mistakes.add(at, `\`${name}\` is said twice.`);
      keys.add(name);
      entries.push({ key: name, line: at, value: value ? readNode(value, lineAt, mistakes) : nothing(at) });
    }
    return { kind: 'map', line, entries };
  }
  // Aliases have been refused before.
  return isScalar(node) ? { kind: 'text', line, text: String(node.value ?? '') } : nothing(line);
}

function nothing(line: number): YamlValue {
  return { kind: 'text', line, text: '' };
}

const PLAIN_WORDS: Partial<Record<ErrorCode, string>> = {
  BAD_SCALAR_START: 'A text cannot begin with this character: put the text in quotes.',
  BAD_INDENT: 'The indentation does not fit: what belongs together begins in the same column.',
  BLOCK_AS_IMPLICIT_KEY: 'There is a second `: ` in this line: put the text that it belongs to in quotes.',
  TAB_AS_INDENT: 'Indent with blanks, not with tabs.',
  MULTILINE_IMPLICIT_KEY: 'A `:` is missing after the key, or a text of several lines lacks its quotes.',
  MISSING_CHAR: 'A bracket or a quote is opened here or before and never closed, or a comma is missing.',
  KEY_OVER_1024_CHARS: 'A key has to be a word, and to be followed by `: `.',
};

function inPlainWords(code: ErrorCode, message: string): string {
  return PLAIN_WORDS[code] ?? `This is not YAML as it has to be: ${message.split('\n')[0]}`;
}

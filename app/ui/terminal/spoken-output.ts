import Anser from 'anser';
import type { Words } from '../language/use-words';
import type { TerminalItem } from './terminal-model';

/** Lines that are read out in full; a longer output is counted. */
const MOST_LINES = 8;
const MOST_LETTERS = 800;

interface Rest {
  /** Exit code of the line that has come to its end; null while something is in front. */
  readonly exitCode: number | null;
  /** The question or prompt of the program in front, null for the shell's own. */
  readonly question: string | null;
  readonly whoTyped?: (seat: string) => string;
}

/**
 * What a screen reader is told of new output that has come to rest, in short: its first lines and how many there are
 * besides, a failure as such, and that a command has ended which printed nothing. Empty for nothing to say.
 */
export function spokenOutput(words: Words<'terminal'>, fresh: readonly TerminalItem[], rest: Rest): string {
  const parts: string[] = [];
  for (const item of fresh) {
    if (item.kind !== 'input' || item.by === undefined || !rest.whoTyped) continue;
    parts.push(words('spoken.typedBy', { name: rest.whoTyped(item.by), line: item.text }));
  }
  const printed = fresh.filter(({ kind }) => kind !== 'input').map(({ text }) => text);
  const output = shortened(words, shownText(printed.join('')));
  if (rest.exitCode !== null && rest.exitCode !== 0 && fresh.length > 0) {
    parts.push(words('spoken.failed', { code: rest.exitCode, text: output }));
  } else if (output !== '') parts.push(output);
  else if (rest.exitCode !== null && fresh.some(({ kind, text }) => kind === 'input' && text.trim() !== '')) {
    parts.push(words('spoken.nothing'));
  }
  if (rest.question?.trim()) parts.push(rest.question.trim());
  return parts.join(' ').trim();
}

/** Without colours, and of a line that was drawn over only what stands there now. */
function shownText(text: string): string {
  return Anser.ansiToText(text)
    .replace(/\r+\n/g, '\n')
    .replace(/^.*\r(?=.)/gm, '');
}

function shortened(words: Words<'terminal'>, text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const shown: string[] = [];
  let letters = 0;
  for (const line of lines.slice(0, MOST_LINES)) {
    if (letters + line.length > MOST_LETTERS && shown.length > 0) break;
    shown.push(line.slice(0, MOST_LETTERS));
    letters += line.length;
  }
  const more = lines.length - shown.length;
  return more > 0 ? words('spoken.more', { text: shown.join('\n'), count: more }) : shown.join('\n');
}

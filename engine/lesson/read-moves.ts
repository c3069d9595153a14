import type { Move } from '../model/lesson';
import { resolvePath } from '../model/path';
import { HOME } from '../room/host-home';
import { LIMITS } from '../room/limits';
import type { LessonPart } from './lesson-part';
import type { Mistakes } from './mistakes';

/** Lines of one block. */
const MOST = 30;
/** What still fits into a terminal's line to be looked at before it is run. */
const LONGEST = 400;

/** A move, and where it is written. */
export interface PlacedMove {
  move: Move;
  /** In the whole text. */
  at: number;
}

/** A block's command lines, one a line. */
export function typedLines({ text, firstLine }: LessonPart, mistakes: Mistakes): { line: string; at: number }[] {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.length > LONGEST)
      mistakes.add(firstLine + index, `This line has ${line.length} characters; ${LONGEST} at most.`);
    if (/\\\s*$/.test(line))
      mistakes.add(firstLine + index, 'A command is one line: a line that goes on in the next cannot be typed.');
    if (/^\s*\$ /.test(line))
      mistakes.add(firstLine + index, 'Leave the prompt `$ ` out: the line is typed as it stands.');
  }
  const typed = lines
    .map((line, index) => ({ line: line.trim(), at: firstLine + index }))
    .filter(({ line }) => line !== '');
  if (typed.length > MOST) mistakes.add(firstLine, `${typed.length} lines stand here; ${MOST} at most.`);
  return typed;
}

/** A block `solution`: lines to type, or the file that it saves. */
export function readMoves(part: LessonPart, mistakes: Mistakes): PlacedMove[] {
  if (part.more === '') return typedLines(part, mistakes).map(({ line, at }) => ({ move: { line }, at }));
  const [, path] = /^save=(\S+[^/\s])$/.exec(part.more) ?? [];
  if (path === undefined) {
    mistakes.add(
      part.line,
      'After `solution` may stand `save=` and the path of a file: `solution save=web/server.js`.',
    );
    return [];
  }
  if (part.text.length > LIMITS.file)
    mistakes.add(part.line, `The file has ${part.text.length} characters; ${LIMITS.file} at most.`);
  const move = { path: resolvePath(HOME, path), content: part.text === '' ? '' : `${part.text}\n` };
  return [{ move, at: part.line }];
}

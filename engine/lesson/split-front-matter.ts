import type { Mistakes } from './mistakes';

/** A lesson's text taken apart. */
export interface LessonParts {
  /** The YAML between the two lines `---`. */
  front: string;
  /** The text with empty lines in the place of the front matter: its lines have the numbers they have in the file. */
  body: string;
}

/** Cuts the front matter off; without one `front` is empty. */
export function splitFrontMatter(text: string, mistakes: Mistakes): LessonParts {
  const lines = text.split('\n');
  if (!isFence(lines[0])) {
    mistakes.add(1, 'A lesson begins with a line `---`, its `title`, `summary` and `minutes`, and another line `---`.');
    return { front: '', body: text };
  }
  const end = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (end === -1) {
    mistakes.add(1, 'The front matter has no end: write a second line `---` below it.');
    return { front: '', body: '' };
  }
  return {
    front: lines.slice(1, end).join('\n'),
    body: [...lines.slice(0, end + 1).map(() => ''), ...lines.slice(end + 1)].join('\n'),
  };
}

function isFence(line: string | undefined): boolean {
  return line !== undefined && /^---[ \t]*$/.test(line);
}

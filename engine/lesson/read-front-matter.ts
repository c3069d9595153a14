import { idFromTitle, lessonId } from './lesson-id';
import { Mistakes } from './mistakes';
import { parseYaml } from './parse-yaml';
import { shortened } from './shortened';
import { record, text, whole } from './yaml-readers';

/** What a lesson says about itself. */
export interface FrontMatter {
  id: string;
  title: string;
  summary: string;
  /** Null: not said. */
  minutes: number | null;
  /** Its place in the course; null: after all that have one. */
  order: number | null;
}

const FIRST_LINE = 2;

type Written = Omit<FrontMatter, 'order' | 'minutes'> & { order: number; minutes: number };

const written = record<Written>(
  { title: text(80), summary: text(200), minutes: whole(1, 240), order: whole(0, 10_000), id: lessonId },
  ['title', 'summary', 'minutes'],
);

/**
 * What is wrong in it is left out: where it cannot be read as a whole, the lines with mistakes.
 *
 * @param front what stands between the two lines `---`, the first of which is the text's first line
 */
export function readFrontMatter(front: string, mistakes: Mistakes): FrontMatter {
  const found = readWritten(front, mistakes);
  const title = found.title ?? '';
  return {
    id: found.id ?? idFromTitle(title, 'lesson'),
    title,
    summary: found.summary ?? '',
    minutes: found.minutes ?? null,
    order: found.order ?? null,
  };
}

function readWritten(front: string, mistakes: Mistakes): Partial<Written> {
  const { count } = mistakes;
  const lines = front.split('\n').map((line, index) => shortened(line, FIRST_LINE + index, mistakes));
  const value = parseYaml(lines.join('\n'), FIRST_LINE, mistakes);
  if (value) return written(value, mistakes) ?? {};
  if (mistakes.count === count) mistakes.add(1, 'The front matter has to say `title`, `summary` and `minutes`.');
  const rest = lines.filter((_, index) => !mistakes.in(FIRST_LINE + index)).join('\n');
  // What has been left out would be missing.
  const told = new Mistakes();
  const left = parseYaml(rest, FIRST_LINE, told);
  return (left && written(left, told)) ?? {};
}

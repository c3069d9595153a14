import { idFromTitle, lessonId } from './lesson-id';
import type { Mistakes } from './mistakes';
import { parseYaml } from './parse-yaml';
import { record, text, whole } from './yaml-readers';

/** What a lesson says about itself. */
export interface FrontMatter {
  id: string;
  title: string;
  summary: string;
  minutes: number;
  /** Its place in the course; null: after all that have one. */
  order: number | null;
}

type Written = Omit<FrontMatter, 'order'> & { order: number };

const written = record<Written>(
  { title: text(80), summary: text(200), minutes: whole(1, 240), order: whole(0, 10_000), id: lessonId },
  ['title', 'summary', 'minutes'],
);

/** @param front what stands between the two lines `---`, the first of which is the text's first line */
export function readFrontMatter(front: string, mistakes: Mistakes): FrontMatter {
  const value = parseYaml(front, 2, mistakes);
  if (!value && mistakes.none) mistakes.add(1, 'The front matter has to say `title`, `summary` and `minutes`.');
  const found = (value && written(value, mistakes)) ?? {};
  const title = found.title ?? '';
  return {
    id: found.id ?? idFromTitle(title, 'lesson'),
    title,
    summary: found.summary ?? '',
    minutes: found.minutes ?? 0,
    order: found.order ?? null,
  };
}

import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import matter from 'gray-matter';
import { z } from 'zod';
import type { Lesson, LessonStep } from '#engine/room/lesson';

const frontMatter = z.object({ title: z.string().min(1), summary: z.string().min(1), order: z.int() });

/** All lessons of a folder in their `order`. Fails with the file's name on a lesson that cannot be read. */
export async function readLessons(folder: string): Promise<Lesson[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const lessons = await Promise.all(
    names.map(async (name) => {
      const { data, content } = matter(await readFile(join(folder, name), 'utf8'));
      const front = frontMatter.safeParse(data);
      if (!front.success) throw new Error(`lessons/${name}: ${z.prettifyError(front.error)}`);
      const { title, summary, order } = front.data;
      return { order, lesson: { id: basename(name, '.md'), title, summary, steps: parseSteps(content) } };
    }),
  );
  return lessons.sort((a, b) => a.order - b.order).map(({ lesson }) => lesson);
}

/** Steps begin at second-level headings; ```` ```try ```` blocks hold the commands, one a line. */
export function parseSteps(markdown: string): LessonStep[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      const commands: string[] = [];
      const text = lines.join('\n').replace(/^```try\n([\s\S]*?)^```\n?/gm, (_, block: string) => {
        commands.push(...block.split('\n').filter((line) => line.trim() !== ''));
        return '';
      });
      return { title: title.trim(), text: text.trim(), commands };
    });
}

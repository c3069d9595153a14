import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readLesson } from '#engine/lesson/read-lesson';
import { lessonPaths, readLessonFile } from '#server/lessons/shipped-lessons';

const paths = await lessonPaths(join(import.meta.dirname, '../../lessons'));

/** Each breaks the lines of a step, the first of which is its heading; null where there is nothing to break. */
const BREAKS: Record<string, (lines: readonly string[]) => readonly string[] | null> = {
  'no title': ([, ...rest]) => ['##', ...rest],
  'a link': ([heading = '', ...rest]) => [heading, ...rest, '', '[x](http://y)', ''],
  HTML: ([heading = '', ...rest]) => [heading, ...rest, '', '<b>x</b>', ''],
  'nothing to do': (lines) => lines.slice(0, 1),
  'the end of its first block': (lines) => without(lines, lines.indexOf('```')),
  'the end of its last block': (lines) => without(lines, lines.lastIndexOf('```')),
  'the beginning of its first block': (lines) => without(lines, lines.findIndex(opens)),
  'the beginning of its last block': (lines) => without(lines, lines.findLastIndex(opens)),
  'a word for a block that is none': (lines) => lines.map((line) => line.replace(/^```(check|question)/, '```Checks')),
  'a key that is none': (lines) => lines.map((line) => line.replace(/^- say:|^question:/, '- sya:')),
  'YAML that is none': (lines) => lines.map((line) => line.replace(/^- say:|^question:/, '- say: [')),
  'a block too many': (lines) => [...lines, '', '```step', 'id: another', '```', ''],
  'a line that is too long': (lines) => [...lines, 'x'.repeat(2_001), ''],
  'a paragraph that is too long': (lines) => [...lines, '', 'x '.repeat(600), ''],
};

function opens(line: string): boolean {
  return /^```\w/.test(line);
}

function without(lines: readonly string[], at: number): readonly string[] | null {
  return at < 0 ? null : lines.toSpliced(at, 1);
}

test.each(paths.map((path) => [basename(path, '.md'), path] as const))(
  'S11 whatever is wrong with one step of %s, all others are read exactly as they are',
  async (_, path) => {
    const { text, read } = await readLessonFile(path);
    if (!read.ok) throw new Error('the lesson has mistakes');
    const { sheet, key, places } = read.value;
    const lines = text.split('\n');
    const steps = places.map(
      ({ step }, index) => [step - 1, (places[index + 1]?.step ?? lines.length + 1) - 1] as const,
    );
    // Each way once a lesson, each at another step.
    for (const [turn, [name, breakStep]] of Object.entries(BREAKS).entries()) {
      const index = turn % steps.length;
      const [from = 0, to = 0] = steps[index] ?? [];
      const broken = breakStep(lines.slice(from, to));
      if (!broken) continue;
      const spoilt = [...lines.slice(0, from), ...broken, ...lines.slice(to)].join('\n');
      const { lesson, mistakes, leftOut } = readLesson(spoilt);
      expect([name, lesson?.sheet]).toEqual([name, { ...sheet, steps: sheet.steps.toSpliced(index, 1) }]);
      expect([name, lesson?.key]).toEqual([name, { ...key, steps: key.steps.toSpliced(index, 1) }]);
      expect([name, leftOut]).toEqual([name, 1]);
      const outside = mistakes.filter(({ line }) => line <= from || line > from + broken.length);
      expect([name, mistakes.length > 0, outside]).toEqual([name, true, []]);
    }
  },
  30_000,
);

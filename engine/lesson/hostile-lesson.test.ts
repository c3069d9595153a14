import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../room/limits';
import { parseLesson } from './parse-lesson';
import { EXAMPLE_LESSON } from './testing-lesson';

// What grows with the square of its length takes minutes here: the time limit is for that, not for slow machines.
const HEAD = '---\ntitle: A\nsummary: B\nminutes: 5\n---\n## S\n';
const fill = (part: string) => part.repeat(Math.floor((LIMITS.lessonText - 500) / part.length));
/** Fills 2 400 lines, or the whole text, with one. */
const lines = (line: string) =>
  `${line}\n`.repeat(Math.min(2_400 / line.split('\n').length, 99_000 / (line.length + 1)));
const yaml = (text: string) => `${HEAD}\`\`\`check\n${text}\n\`\`\`\n`;

test.each([
  ['opening brackets', HEAD + fill('[')],
  ['pictures', HEAD + fill('![')],
  ['emphasis', HEAD + fill('*a _b')],
  ['emphasis in many paragraphs', HEAD + fill(`${'*a _b'.repeat(390)}\n\n`)],
  ['brackets in many paragraphs', HEAD + fill(`${'[a](<'.repeat(390)}\n\n`)],
  ['closing brackets in many paragraphs', HEAD + fill(`${'['.repeat(900)}${']('.repeat(500)}\n\n`)],
  ['backquotes', HEAD + fill(Array.from({ length: 60 }, (_, n) => '`'.repeat(n + 1)).join(' '))],
  ['tags', HEAD + fill('<a ')],
  ['references of characters', HEAD + fill('&#')],
  ['quotes', HEAD + fill('>')],
  ['quotes in many lines', HEAD + fill(`${'> '.repeat(29)}a\n`)],
  ['bullets', HEAD + fill('- ')],
  [
    'lists that lie deeper and deeper',
    HEAD + Array.from({ length: 29 }, (_, n) => `${' '.repeat(2 * n)}- a\n`).join(''),
  ],
  ['many lists', HEAD + fill('- a\n')],
  ['numbers', HEAD + fill('1) ')],
  ['definitions', HEAD + fill('[a]: b\n\n')],
  ['headings', HEAD + fill('## a\n')],
  ['fences', HEAD + fill('```hint\na\n```\n')],
  ['empty checks', HEAD + fill('```check\n```\n')],
  ['lines of YAML in brackets', yaml(fill('['))],
  ['braces in YAML', yaml(fill('{a: '))],
  ['bullets in YAML', yaml(fill('- '))],
  ['questions in YAML', yaml(fill('? '))],
  ['keys in YAML', yaml(Array.from({ length: 9000 }, (_, n) => `k${n}: a`).join('\n'))],
  ['entries in YAML', yaml(fill('- a\n'))],
  ['quotes in YAML', yaml(fill('" '))],
  ['anchors in YAML', yaml(fill('&a '))],
  ['tags in YAML', yaml(fill('! '))],
  ['documents in YAML', yaml(fill('---\n'))],
  ['colons in YAML', yaml(fill('a: '))],
  ['commas in YAML', yaml(`[${fill(',')}]`)],
  ['comments in YAML', yaml(fill('#\n'))],
  ['a deep condition', yaml(`- say: x\n  ${'not: {'.repeat(40)}image: {}${'}'.repeat(40)}`)],
  ['short paragraphs', HEAD + lines('a\n')],
  ['short definitions', HEAD + lines('[a]: b\n')],
  ['short blocks', HEAD + lines('```hint\na\n```')],
  ['short lines of YAML', yaml(lines('- a'))],
  ['lines of commas in YAML', yaml(`[${lines(','.repeat(1_900))}]`)],
  ['lines of comments in YAML', yaml(lines('# a'))],
  ['many blocks of YAML', HEAD + lines(`\`\`\`check\n${'- {a: {b: [c, d, e]}}\n'.repeat(12)}\`\`\``)],
  ['brackets in paragraphs of the longest kind', HEAD + lines(`${'[a](<'.repeat(160)}\n`)],
  ['emphasis in paragraphs of the longest kind', HEAD + lines(`${'*a _b'.repeat(190)}\n`)],
  ['front matter without end', `---\n${fill('a: b\n')}`],
  ['front matter of lines', fill('---\n')],
  ['blocks without end in many steps', HEAD + fill('```hint\na\n## S\n')],
  [
    'blocks without end within each other',
    HEAD + Array.from({ length: 400 }, (_, n) => `${'`'.repeat(403 - n)}hint\n## S\n`).join(''),
  ],
  ['paragraphs too long in many steps', HEAD + fill(`## S\n${'*a _b'.repeat(390)}\n\n`)],
  ['a text much too long', fill('x').repeat(12)],
])(
  'S9 %s: refused, and not after minutes',
  (_, text) => {
    const parsed = parseLesson(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.error.length).toBeLessThan(102);
  },
  30_000,
);

const junk = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '```',
    '## ',
    '\n',
    '- ',
    '> ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '*',
    '&',
    '!',
    '|',
    '%',
    '"',
    "'",
    '#',
    '\t',
    '\0',
    '`',
    '---',
    '<',
  ),
);

test('S10 whatever is cut out of a lesson or put into it, it is answered with a lesson or with mistakes in its lines', () => {
  const place = fc.nat({ max: EXAMPLE_LESSON.length });
  const edit = fc.record({
    at: place,
    cut: fc.nat({ max: 40 }),
    put: fc.array(junk, { maxLength: 4 }).map((parts) => parts.join('')),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), place, fc.boolean(), (edits, end, truncated) => {
      const edited = edits.reduce(
        (text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut),
        EXAMPLE_LESSON,
      );
      const text = truncated ? edited.slice(0, end) : edited;
      const parsed = parseLesson(text);
      if (parsed.ok) expect(parsed.value.sheet.steps.length).toBe(parsed.value.key.steps.length);
      else {
        const lines = parsed.error.map(({ line }) => line);
        expect(lines.length).toBeGreaterThan(0);
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
        expect(lines.at(0)).toBeGreaterThanOrEqual(1);
        expect(lines.at(-1)).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length + 1);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('S10 a text of nothing but junk is answered', () => {
  fc.assert(
    fc.property(fc.array(junk, { maxLength: 60 }), (parts) => {
      expect(parseLesson(parts.join('')).ok).toBe(false);
      parseLesson(HEAD + parts.join(''));
      parseLesson(yaml(parts.join('')));
    }),
    { numRuns: 100 },
  );
}, 60_000);

import { expect, test } from 'vitest';
import { programHost, serve } from '../testing';

function printed(source: string): string {
  const host = programHost('python', {}, ['PYTHON_VERSION=3.12.11']);
  serve(host, ['python', '-c', `import re\n${source}`]);
  host.pass(0);
  return host.logs('web');
}

test.each([
  [
    `m = re.match(r'(?P<a>\\w+) (\\w+)', 'Ana Lee, x')\nprint(m['a'], m.groups(), m.span(2), m)`,
    "Ana ('Ana', 'Lee') (4, 7) <re.Match object; span=(0, 7), match='Ana Lee'>\n",
  ],
  [
    `print(re.findall(r'(\\w)=(\\d)', 'a=1 b=2'), re.split(r'[,;]\\s*', 'a, b;c'), re.fullmatch('a', 'ab'))`,
    "[('a', '1'), ('b', '2')] ['a', 'b', 'c'] None\n",
  ],
  [
    `print(re.sub(r'(\\w+) (\\w+)', r'\\2 \\1', 'hello world'), re.sub('a', lambda m: m.group().upper(), 'banana', 2))`,
    'world hello bAnAna\n',
  ],
  [`print(re.compile('^b$', re.M | re.I).findall('a\\nB'), re.search('(?i)É', 'é').start())`, "['B'] 0\n"],
  [`try: re.compile('a(')\nexcept re.error as e: print(e)`, 'missing ), unterminated subpattern at position 1\n'],
])('C207 regular expressions find what those of Python find: %s', (source, text) => {
  expect(printed(source)).toBe(text);
});

test.each([`re.match(r'(a+)+$', 'a' * 5000 + '!')`, `re.search(r'(.*)(.*)(.*)(.*)(.*)x', 'a' * 5000)`])(
  'C207 no regular expression takes more than time that grows with the text: %s',
  (source) => {
    expect(printed(`print(${source})`)).toBe('None\n');
  },
);

test('C205 what a regular expression of this room cannot do is said by name', () => {
  expect(printed(`re.search(r'(?=.*\\d)a', 'a1')`)).toContain(
    'looking ahead or back in a regular expression is not in it',
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mistakesIn } from './mistakes-in';

const unknown = () => null;
const known = (reference: string) => (reference === 'node:20' ? ['NODE_VERSION=20.1'] : null);
const told = (text: string, env = unknown as (reference: string) => string[] | null) =>
  mistakesIn('/home/student/Dockerfile', text, env).map(({ line, text }) => `${line} ${text}`);

test('a Dockerfile that would be refused is, in the words of docker build and at its line', () => {
  expect(told('FROM node:20\n\nFRMO x')).toEqual([
    '3 dockerfile parse error on line 3: unknown instruction: FRMO (did you mean FROM?)',
  ]);
  expect(mistakesIn('/Dockerfile', 'RUN a', unknown)).toMatchObject([
    { severity: 'error', line: 1, text: 'no build stage in current context' },
  ]);
});

test('what BuildKit warns of is a warning, and skipped where the file says so', () => {
  expect(told('FROM node:20\nCMD npm start')).toEqual([
    '2 JSONArgsRecommended: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals',
  ]);
  expect(told('# check=skip=JSONArgsRecommended\nFROM node:20\nCMD npm start')).toEqual([]);
});

test('an undefined variable is told only below a base whose variables are known', () => {
  const uses = (base: string) => `FROM ${base}\nWORKDIR /$NODE_VERSION/$NODE_VERSIO\n`;
  expect(told(uses('node:20'), known)).toEqual([
    "2 UndefinedVar: Usage of undefined variable '$NODE_VERSIO' (did you mean $NODE_VERSION?)",
  ]);
  expect(told(uses('other'), known)).toEqual([]);
  expect(told('FROM node:20 AS a\nENV X=1\nFROM a\nWORKDIR /$X/$Y\n', known)).toEqual([
    "4 UndefinedVar: Usage of undefined variable '$Y' (did you mean $X?)",
  ]);
});

test('JSON that cannot be read is told at its line', () => {
  expect(mistakesIn('/a/package.json', '{\n  "a": 1,\n}', unknown)).toMatchObject([{ severity: 'error', line: 3 }]);
  expect(mistakesIn('/a/package.json', '{"a": 1}', unknown)).toEqual([]);
  expect(mistakesIn('/a/package.json', '{"a": ', unknown)).toHaveLength(1);
});

test('other files and empty ones have no mistakes', () => {
  expect(mistakesIn('/a/server.js', '(((', unknown)).toEqual([]);
  expect(mistakesIn('/a/Dockerfile', ' \n', unknown)).toEqual([]);
});

test('whatever is typed, every mistake is at a line of the file', () => {
  const piece = fc.constantFrom(
    'FROM ',
    'node',
    ' AS a',
    '\n',
    'RUN ',
    '\\',
    '<<EOF',
    'ENV A',
    '$X',
    '# check=',
    '"',
    '[',
    '\r',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      for (const { line, endLine } of mistakesIn('/Dockerfile', text, unknown)) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(endLine).toBeGreaterThanOrEqual(line);
        expect(line).toBeLessThanOrEqual(text.split('\n').length);
      }
    }),
  );
});

test('a line that makes the same mistake twice is told of once', () => {
  const twice = told('FROM scratch\nENV A=$x B=$x');
  expect(twice).toEqual(["2 UndefinedVar: Usage of undefined variable '$x'"]);
});

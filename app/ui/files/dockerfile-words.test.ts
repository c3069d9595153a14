import { expect, test } from 'vitest';
import { dockerfileWords } from './dockerfile-words';

test('instruction, comment and continuation are told apart', () => {
  expect(dockerfileWords('FROM node:14-alpine').map((word) => word.kind)).toEqual(['text', 'instruction', 'text']);
  expect(dockerfileWords('# a comment')).toEqual([{ kind: 'comment', text: '# a comment' }]);
  expect(dockerfileWords('    && npm install')).toEqual([{ kind: 'text', text: '    && npm install' }]);
});

test('nothing is lost', () => {
  for (const line of ['', '  copy . .', 'CMD ["npm","start"]', 'FRMO x', '\tRUN a']) {
    expect(
      dockerfileWords(line)
        .map((word) => word.text)
        .join(''),
    ).toBe(line);
  }
});

import { expect, test } from 'vitest';
import { inlineMarks } from './inline-marks';

test('code, strong and emphasis are told apart from text', () => {
  expect(inlineMarks('Port 8080 of *your* host, `docker ps` **now**')).toEqual([
    { kind: 'text', text: 'Port 8080 of ' },
    { kind: 'em', text: 'your' },
    { kind: 'text', text: ' host, ' },
    { kind: 'code', text: 'docker ps' },
    { kind: 'text', text: ' ' },
    { kind: 'strong', text: 'now' },
  ]);
});

test('stars in code stay, and markup stays text', () => {
  expect(inlineMarks('`rm *.js` <b>x</b>')).toEqual([
    { kind: 'code', text: 'rm *.js' },
    { kind: 'text', text: ' <b>x</b>' },
  ]);
});

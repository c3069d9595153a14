import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScriptEntry } from '#engine/results/script/script-entry';
import { wordsIn } from '../language/words-in';
import { sampleTakeHome } from '../sample/sample-results';
import { scriptText } from './script-text';

const words = wordsIn('en', 'results');
const head = { name: 'Ana', class: 'Containers', date: 'today' };

/** Lines that bash would do something with. */
const live = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

test.each(['en', 'de'] as const)('bash understands the script, in %s', (language) => {
  const text = scriptText(wordsIn(language, 'results'), sampleTakeHome.script, head);
  expect(spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  expect(text.startsWith('#!/usr/bin/env bash\n')).toBe(true);
});

test('lines that are left out stand in comments, with the reason and what they said', () => {
  const text = scriptText(words, sampleTakeHome.script, head);
  expect(text).toContain(
    '# Left out: it would take away what else is on your machine, too.\n# docker rm -f $(docker ps -aq)\n',
  );
  expect(text).toContain('#   Error: No such container: web\n# docker rm web\n');
  expect(text).toContain('docker exec -it web1 sh\n# typed inside: ls /\n');
});

test('a registry begins where one is needed, and nowhere else', () => {
  expect(live(scriptText(words, sampleTakeHome.script, head)).join('\n')).toContain('registry:2');
  expect(scriptText(words, [], head)).not.toContain('registry:2');
});

test('nothing that people have written gets out of its comment', () => {
  const nothing = live(scriptText(words, [], head));
  const evil = fc
    .array(fc.oneof(fc.constantFrom('\n', '\r', '\u2028', '\u0085', '\u001b', 'rm -rf /'), fc.string()))
    .map((it) => it.join(''));
  fc.assert(
    fc.property(evil, evil, evil, (line, said, path) => {
      const script: ScriptEntry[] = [
        { kind: 'left', line, why: 'failed', said, inputs: [said] },
        { kind: 'saved', path },
      ];
      const text = scriptText(words, script, { name: line, class: said, date: path });
      expect(live(text)).toEqual(nothing);
      expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    }),
  );
});

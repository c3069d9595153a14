import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from './digest';
import { canonicalReference, familiarReference, parseReference } from './reference';

function names(text: string): [familiar: string, canonical: string] | string {
  const parsed = parseReference(text);
  return parsed.ok ? [familiarReference(parsed.value), canonicalReference(parsed.value)] : parsed.error;
}

const digest = digestOf('x');

test.each([
  ['nginx', 'nginx:latest', 'docker.io/library/nginx:latest'],
  ['nginx:alpine', 'nginx:alpine', 'docker.io/library/nginx:alpine'],
  ['library/nginx', 'nginx:latest', 'docker.io/library/nginx:latest'],
  ['docker.io/nginx', 'nginx:latest', 'docker.io/library/nginx:latest'],
  ['index.docker.io/ana/web:1', 'ana/web:1', 'docker.io/ana/web:1'],
  ['registry:5000/ana/web:v1.0', 'registry:5000/ana/web:v1.0', 'registry:5000/ana/web:v1.0'],
  ['localhost/web', 'localhost/web:latest', 'localhost/web:latest'],
  [`nginx@${digest}`, `nginx@${digest}`, `docker.io/library/nginx@${digest}`],
  [`nginx:1@${digest}`, `nginx@${digest}`, `docker.io/library/nginx@${digest}`],
])('I7 %s', (text, familiar, canonical) => {
  expect(names(text)).toEqual([familiar, canonical]);
});

test.each([
  ['', 'invalid reference format'],
  ['bad name', 'invalid reference format'],
  ['box:a:b', 'invalid reference format'],
  ['-web', 'invalid reference format'],
  ['a//b', 'invalid reference format'],
  [`x:${'y'.repeat(129)}`, 'invalid reference format'],
  ['nginx@sha256:abc', 'invalid reference format'],
  ['UPPER', 'invalid reference format: repository name (library/UPPER) must be lowercase'],
  ['Localhost:5000/Here', 'invalid reference format: repository name (Here) must be lowercase'],
  ['x'.repeat(248), 'repository name must not be more than 255 characters'],
  [`localhost/${'x'.repeat(256)}`, 'repository name must not be more than 255 characters'],
  ['a'.repeat(64), `invalid repository name (${'a'.repeat(64)}), cannot specify 64-byte hexadecimal strings`],
])('I7 %j is refused', (text, error) => {
  expect(names(text)).toBe(error);
});

test('I7 a familiar name means the same as the name it stands for', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9.:/@_-]{1,30}$/), (text) => {
      const parsed = parseReference(text);
      if (!parsed.ok) return;
      const again = parseReference(familiarReference(parsed.value));
      expect(again.ok && canonicalReference(again.value)).toBe(canonicalReference(parsed.value));
    }),
    { numRuns: 1000 },
  );
});

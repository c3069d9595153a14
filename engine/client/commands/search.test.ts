import { expect, test } from 'vitest';
import { ClientHost } from '../testing';

const host = new ClientHost();

test('I139 search shows a table, cut or whole', () => {
  const { out, code } = host.docker('docker search --limit 2 nginx');
  const [heading, first] = out.split('\n');
  expect(heading).toMatch(/^NAME +DESCRIPTION +STARS +OFFICIAL$/);
  expect(first).toMatch(/^nginx +.{0,44}… +\d+ +\[OK\]$/);
  expect(out.trim().split('\n')).toHaveLength(3);
  expect(code).toBe(0);
  expect(host.docker('docker search --no-trunc --limit 2 nginx').out).not.toContain('…');
});

test('I139 search filters by stars and by being official', () => {
  const names = (flags: string) =>
    host.docker(`docker search ${flags} --format '{{.Name}}' nginx`).out.trim().split('\n').filter(Boolean);
  expect(names('-f is-official=true')).toEqual(['nginx']);
  expect(names('-f is-official=false')).toContain('bitnami/nginx');
  expect(names('-f stars=100 -f is-official=false')).not.toContain('nginx/unit');
  expect(names('-f is-automated=true')).toEqual([]);
  expect(host.docker('docker search -f is-automated=false nginx').err).toBe(
    'WARNING: the "is-automated" filter is deprecated, and searching for "is-automated=true" will not yield any results in future.\n',
  );
});

test.each([
  ['-f is-foo=x', "Error response from daemon: invalid filter 'is-foo'"],
  ['-f stars=many', "Error response from daemon: invalid filter 'stars=[many]'"],
  ['-f is-official=perhaps', "Error response from daemon: invalid filter 'is-official=[perhaps]'"],
  ['--limit -1', 'Error response from daemon: limit -1 is outside the range of [1, 100]'],
  [
    "--format '{{.IsAutomated}}'",
    'template parsing error: template: :1:2: executing "" at <.IsAutomated>: can\'t evaluate field IsAutomated in type *registry.searchContext',
  ],
])('I139 search %s is refused', (flags, message) => {
  expect(host.docker(`docker search ${flags} nginx`)).toMatchObject({ err: `${message}\n`, code: 1 });
});

test('I139 search as JSON has texts for everything', () => {
  const [first = ''] = host.docker('docker search --format json nginx').out.split('\n');
  expect(Object.keys(JSON.parse(first))).toEqual(['Description', 'IsOfficial', 'Name', 'StarCount']);
  expect(JSON.parse(first)).toMatchObject({ IsOfficial: 'true', Name: 'nginx' });
  expect(host.docker("docker search --limit 1 --format '{{.IsOfficial}}' nginx").out).toBe('[OK]\n');
});

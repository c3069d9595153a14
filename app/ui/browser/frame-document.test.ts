import { expect, test } from 'vitest';
import { addressFrom, frameDocument, isFrameWish } from './frame-document';

test('a page is shown behind a policy that lets nothing of its own run or load', () => {
  const shown = frameDocument('<script>alert(1)</script>', 'abc');
  expect(shown.indexOf('Content-Security-Policy')).toBeLessThan(shown.indexOf('alert(1)'));
  expect(shown).toContain("script-src 'nonce-abc'");
  expect(shown).toContain("default-src 'none'");
});

test.each([
  ['localhost:8080', '/about', 'localhost:8080/about'],
  ['localhost:8080/a/b.html', 'c.html?x=1', 'localhost:8080/a/c.html?x=1'],
  ['localhost:8080/a', '/', 'localhost:8080'],
  ['localhost:8080', 'http://web:3000/x', 'web:3000/x'],
  ['https://localhost/x', '?page=2', 'https://localhost/x?page=2'],
  ['localhost:8080', 'javascript:alert(1)', null],
  ['localhost:8080', 'mailto:ana@example.org', null],
])('on %s the link %s leads to %s', (page, href, address) => {
  expect(addressFrom(page, href)).toBe(address);
});

test('only messages with the token of the page count', () => {
  expect(isFrameWish({ token: 'abc', href: '/' }, 'abc')).toBe(true);
  for (const data of [
    null,
    'x',
    { token: 'other', href: '/' },
    { token: 'abc' },
    { token: 'abc', href: '/', form: 1 },
  ]) {
    expect(isFrameWish(data, 'abc')).toBe(false);
  }
});

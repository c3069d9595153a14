import { expect, test } from 'vitest';
import { curlOptions } from './curl-options';

test('letters together, values attached or apart, long options', () => {
  expect(curlOptions(['-sSfLo', 'out', '-XPOST', '-d', 'a=1', '--data', 'b=2', '-HX-A: b', 'http://x'])).toMatchObject({
    silent: true,
    showErrors: true,
    fail: true,
    follow: true,
    output: 'out',
    method: 'POST',
    data: 'a=1&b=2',
    headers: [['X-A', 'b']],
    urls: ['http://x'],
  });
  expect(curlOptions(['-w', '%{http_code}', '--max-time', '3', '-I', 'x'])).toMatchObject({
    writeOut: '%{http_code}',
    headOnly: true,
    urls: ['x'],
  });
});

test('mistakes are said as curl does', () => {
  expect(curlOptions(['--nope', 'x'])).toBe(
    "curl: option --nope: is unknown\ncurl: try 'curl --help' for more information\n",
  );
  expect(curlOptions(['-o'])).toBe(
    "curl: option -o: requires parameter\ncurl: try 'curl --help' for more information\n",
  );
});

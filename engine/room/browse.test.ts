import { expect, test } from 'vitest';
import type { HttpResult } from './effects';
import { TestClass } from './testing-class';

test('the small browser asks for pages by GET and sends forms by POST', () => {
  const room = new TestClass();
  const lines = ['docker run -d -p 8080:80 traefik/whoami'];
  const start = { fresh: false, files: [], images: ['traefik/whoami'], lines };
  room.send('s0', { type: 'class.give', to: ['s1'], gift: { kind: 'start', start } });
  const open = (form?: string) => {
    const command = { type: 'browser.open', host: 's1', url: 'localhost:8080/x' } as const;
    const { reply } = room.send('s1', form === undefined ? command : { ...command, form });
    const result = (reply as unknown as { value: HttpResult }).value;
    return result.ok ? result.response.body : result.failure;
  };
  expect(open()).toContain('GET /x HTTP/1.1');
  expect(open('a=1&b=2')).toContain('POST /x HTTP/1.1');
});

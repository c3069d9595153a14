import { expect, test } from 'vitest';
import type { HttpResult } from './effects';
import { TestClass } from './testing-class';

test('the small browser asks for pages by GET and sends forms by POST', () => {
  const room = new TestClass();
  room.type('s1', 'docker run -d -p 8080:80 --name who traefik/whoami');
  const open = (form?: string) => {
    const command = { type: 'browser.open', host: 's1', url: 'localhost:8080/x' } as const;
    const { reply } = room.send('s1', form === undefined ? command : { ...command, form });
    const result = (reply as unknown as { value: HttpResult }).value;
    return result.ok ? result.response.body : result.failure;
  };
  expect(open()).toContain('GET /x HTTP/1.1');
  expect(open('a=1&b=2')).toContain('POST /x HTTP/1.1');
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PackedFiles } from './packed-files';

const SCRIPT = 'console.log("hello");\n'.repeat(100);
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'drydock-packed-'));
  mkdirSync(join(folder, 'chunks'));
  writeFileSync(join(folder, 'chunks/a.js'), SCRIPT);
  writeFileSync(join(folder, 'chunks/a.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'chunks/b.css.gz'), gzipSync('body {}'));
  writeFileSync(join(folder, 'chunks/plain.js'), SCRIPT);
  writeFileSync(join(folder, '..', 'drydock-outside.js.gz'), gzipSync('secret'));
  const files = new PackedFiles(folder);
  server = createServer((asked, answer) => {
    if (!files.handle(asked, answer)) answer.writeHead(418).end('left to others');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
  rmSync(join(folder, '..', 'drydock-outside.js.gz'));
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** As it is on the wire: `fetch` unpacks, and tidies addresses. */
function ask(path: string, headers: Record<string, string> = { 'Accept-Encoding': 'gzip, br' }, method = 'GET') {
  return new Promise<Answer>((resolve, failed) => {
    const { port } = server.address() as AddressInfo;
    request({ host: '127.0.0.1', port, path, headers, method }, async (answer) => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part);
      resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) });
    })
      .on('error', failed)
      .end();
  });
}

test('a script is sent as it was packed, and kept by the browser for good', async () => {
  const { status, headers, body } = await ask('/_next/static/chunks/a.js?dpl=1');
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  });
  expect(gunzipSync(body).toString()).toBe(SCRIPT);
  expect((await ask('/_next/static/chunks/b.css')).headers['content-type']).toBe('text/css; charset=utf-8');
});

test('whoever only asks about it gets no body', async () => {
  const { headers, body } = await ask('/_next/static/chunks/a.js', { 'Accept-Encoding': 'gzip' }, 'HEAD');
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'content-length': String(gzipSync(SCRIPT).length) });
  expect(body.length).toBe(0);
});

test.each([
  ['a browser that takes nothing packed', '/_next/static/chunks/a.js', {}],
  ['a browser that refuses it', '/_next/static/chunks/a.js', { 'Accept-Encoding': 'gzip;q=0, br' }],
  ['what has not been packed', '/_next/static/chunks/plain.js', undefined],
  ['what is not there', '/_next/static/chunks/none.js', undefined],
  ['the packed file itself', '/_next/static/chunks/a.js.gz', undefined],
  ['what lies elsewhere', '/chunks/a.js', undefined],
  ['what lies outside', '/_next/static/../drydock-outside.js', undefined],
  ['what lies outside, in disguise', '/_next/static/%2e%2e/drydock-outside.js', undefined],
  ['what lies outside, in more disguise', '/_next/static/..%2fdrydock-outside.js', undefined],
  ['nonsense', '//', undefined],
])('others see to %s', async (_, path, headers) => {
  expect((await ask(path, headers)).status).toBe(418);
});

test('others see to whatever is sent there', async () => {
  expect((await ask('/_next/static/chunks/a.js', { 'Accept-Encoding': 'gzip' }, 'POST')).status).toBe(418);
});

test('a folder that is not there has no files', () => {
  expect(() => new PackedFiles(join(folder, 'nowhere'))).not.toThrow();
});

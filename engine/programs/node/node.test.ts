import { expect, test } from 'vitest';
import { exampleFiles } from '../../catalogue/example-files';
import { expectOk } from '../../daemon/testing';
import { programHost, serve } from '../testing';

const node = (server: string, files: Record<string, string> = {}, env: string[] = []) =>
  programHost('node', { '/app/server.js': server, ...files }, ['NODE_VERSION=20.19.4', ...env]);

const HELLO = `
const http = require('http');
const os = require('os');
const port = process.env.PORT || 3000;
const server = http.createServer((req, res) => {
  res.end(\`Hello from \${os.hostname()} \${req.method} \${req.url}\\n\`);
});
server.listen(port, () => console.log('listening on ' + port));
`;

test('C70 a small http server answers from its source', () => {
  const host = node(HELLO);
  const { config } = serve(host, ['node', 'server.js'], [3000]);
  expect(host.logs('web')).toBe('listening on 3000\n');
  expect(host.body('localhost:3000/a?b=1')).toBe(`Hello from ${config.Hostname} GET /a?b=1\n`);
});

test('C71 the environment decides as it would', () => {
  const host = node(HELLO);
  serve(host, ['node', 'server'], [8080], { env: ['PORT=8080'] });
  expect(host.body('localhost:8080/')).toMatch(/^Hello from/);
});

test('C72 variables last from request to request and are gone with the process', () => {
  const host = node(`
    let visits = 0;
    const names = [];
    require('http').createServer((req, res) => {
      visits += 1;
      names.push(req.url);
      res.end(visits + ' ' + names.join(','));
    }).listen(3000);
  `);
  serve(host, ['node', 'server.js'], [3000]);
  expect(host.body('localhost:3000/a')).toBe('1 /a');
  expect(host.body('localhost:3000/b')).toBe('2 /a,/b');
  expectOk(host.converse(host.daemon.containerRestart('web', { timeout: 0 })));
  expect(host.body('localhost:3000/c')).toBe('1 /c');
});

test('C73 a running server keeps the source it was started with; a restart reads the new one', () => {
  const host = node(HELLO);
  serve(host, ['node', 'server.js'], [3000]);
  host.write('web', '/app/server.js', HELLO.replace('Hello', 'Goodbye'));
  expect(host.body('localhost:3000')).toMatch(/^Hello/);
  expectOk(host.converse(host.daemon.containerRestart('web', { timeout: 0 })));
  expect(host.body('localhost:3000')).toMatch(/^Goodbye/);
});

test('C74 express: routes, parameters, JSON, static files that are read when asked for', () => {
  const source = `
    const express = require('express');
    const path = require('path');
    const app = express();
    app.use(express.json());
    app.use((req, res, next) => { console.log(req.method, req.url); next(); });
    app.use(express.static(path.join(__dirname, 'public')));
    app.get('/users/:id', (req, res) => res.json({ id: req.params.id, q: req.query.q ?? null, at: new Date(0), f() {} }));
    app.post('/echo', (req, res) => { res.status(201).send(req.body); });
    const api = express.Router();
    api.get('/ping', (req, res) => res.type('text').send('pong'));
    app.use('/api', api);
    app.get('/boom', () => { throw new Error('boom'); });
    app.use((err, req, res, next) => { res.status(500).send('caught ' + err.message); });
    app.listen(3000);
  `;
  const host = node(source, {
    '/app/public/index.html': '<h1>one</h1>',
    '/app/node_modules/express/package.json': '{}',
  });
  serve(host, ['node', 'server.js'], [3000]);
  expect(host.body('localhost:3000')).toBe('<h1>one</h1>');
  host.write('web', '/app/public/index.html', '<h1>two</h1>');
  expect(host.body('localhost:3000/')).toBe('<h1>two</h1>');
  expect(host.body('localhost:3000/users/7?q=x')).toBe('{"id":"7","q":"x","at":"1970-01-01T00:00:00.000Z"}');
  const posted = host.daemon.http('host', {
    method: 'POST',
    url: 'localhost:3000/echo',
    headers: [['Content-Type', 'application/json']],
    body: '{"a":[1,2]}',
  });
  expect(posted).toMatchObject({ response: { status: 201, body: '{"a":[1,2]}' } });
  expect(host.body('localhost:3000/api/ping')).toBe('pong');
  expect(host.curl('localhost:3000/boom')).toMatchObject({ response: { status: 500, body: 'caught boom' } });
  const missing = host.curl('localhost:3000/nothing');
  expect(missing).toMatchObject({ response: { status: 404, body: expect.stringContaining('Cannot GET /nothing') } });
  expect(host.logs('web')).toContain('GET /users/7?q=x\n');
});

test('C75 a module that is not installed ends it with Node’s words and code 1', () => {
  const host = node("const express = require('express');\nexpress().listen(3000);\n");
  serve(host, ['node', 'server.js'], [3000]);
  host.pass(0);
  expect(host.state('web')).toMatchObject({ status: 'exited', exitCode: 1 });
  expect(host.logs('web')).toContain("Error: Cannot find module 'express'\nRequire stack:\n- /app/server.js");
});

test('C76 mistakes are reported with line and column', () => {
  const host = node('const a = 1;\nconsole.log(a + missing);\n');
  serve(host, ['node', 'server.js']);
  expect(host.logs('web')).toContain(
    '/app/server.js:2\nconsole.log(a + missing);\n                ^\n\nReferenceError: missing is not defined',
  );
  const broken = node('const a = ;\n');
  serve(broken, ['node', 'server.js']);
  expect(broken.logs('web')).toContain('SyntaxError: Unexpected token');
});

test('C77 a script that ends prints and exits; process.exit chooses the code', () => {
  const host = node("console.log('hi %s', process.argv[2], [1, 'a'], { b: null });\nprocess.exit(3);\n");
  serve(host, ['node', 'server.js', 'there']);
  host.pass(0);
  expect(host.logs('web')).toBe("hi there [ 1, 'a' ] { b: null }\n");
  expect(host.state('web')).toMatchObject({ exitCode: 3 });
});

test('C78 a timer ticks, and what it counts lasts', () => {
  const host = node("let n = 0;\nsetInterval(() => console.log('tick', ++n), 1000);\n");
  serve(host, ['node', 'server.js']);
  host.pass(3_500);
  expect(host.logs('web')).toBe('tick 1\ntick 2\ntick 3\n');
});

test('C79 without a handler TERM is ignored; with one the program ends as it says', () => {
  const host = node(HELLO);
  serve(host, ['node', 'server.js'], [3000]);
  expectOk(host.stop('web'));
  expect(host.state('web')).toMatchObject({ exitCode: 137 });
  const polite = node(
    `${HELLO}\nprocess.on('SIGTERM', () => { console.log('bye'); server.close(() => process.exit(0)); });`,
  );
  serve(polite, ['node', 'server.js'], [3000]);
  const before = polite.room.now;
  expectOk(polite.stop('web'));
  expect(polite.state('web')).toMatchObject({ exitCode: 0 });
  expect(polite.room.now).toBe(before);
  expect(polite.logs('web')).toMatch(/bye\n$/);
});

test('C80 an error in a handler ends a plain server; one that never answers keeps its caller waiting', () => {
  const host = node(`
    require('http').createServer((req, res) => {
      if (req.url === '/wait') return;
      res.end(req.nothing.here);
    }).listen(3000);
  `);
  serve(host, ['node', 'server.js'], [3000]);
  expect(host.body('localhost:3000/wait')).toBe('timeout');
  expect(host.body('localhost:3000/')).toBe('empty-reply');
  expect(host.state('web')).toMatchObject({ status: 'exited', exitCode: 1 });
  expect(host.logs('web')).toContain("TypeError: Cannot read properties of undefined (reading 'here')");
});

test('C81 what is beyond this room is said, not guessed', () => {
  const host = node("class A {}\nrequire('http').createServer((q, r) => r.end('x')).listen(3000);");
  serve(host, ['node', 'server.js'], [3000]);
  expect(host.curl('localhost:3000')).toMatchObject({
    response: { status: 501, body: expect.stringContaining('classes') },
  });
  expect(host.state('web').status).toBe('running');
});

test.each([
  "''.constructor.constructor('return process')()",
  '(() => 1).constructor',
  '[].constructor.constructor',
  "({}).__proto__.polluted = 'x'",
  '[]["__proto__"]["polluted"] = 1',
  'Object.assign({}, JSON.parse(\'{"__proto__": {"polluted": 1}}\'))',
  'console.log.call.constructor',
  "require('http').createServer.constructor('return 1')()",
  'for (;;) {}',
  'let s = "x"; while (true) s += s;',
  "'x'.repeat(1e9)",
  "'x'.padEnd(1e9).length > 1e6 && x.y",
  'const a = []; while (true) a.push(a);',
  'function f() { f(); } f();',
  'const a = []; a[0] = a; JSON.stringify(a);',
  'const a = []; a[0] = a; String(a); console.log(a);',
  'new Array(1e9)',
  'Array.from({ length: 1e9 })',
  'globalThis.process.exit(9)',
  "eval('1')",
  "new Function('return 1')()",
  'this.constructor',
  'for (;;) "x".repeat(200000).toUpperCase();',
  'const a = [1]; for (;;) a.push(...a);',
  'let a = [1]; for (;;) a = [...a, ...a];',
  'let a = [1]; for (let i = 0; i < 40; i++) a = [a, a, a, a]; console.log(JSON.stringify(a), String(a), a);',
  'const s = "a".repeat(9999); for (;;) s.replaceAll("a", "b");',
  'for (;;) console.log("x".repeat(1000));',
])('C82 a hostile program neither gets out nor hangs: %s', (source) => {
  const host =
    node(`const leaked = (() => ${/^(for|let|const|function|new Array)/.test(source) ? `{ ${source} }` : `(${source})`})();
    if (leaked !== undefined) console.log('value', typeof leaked);`);
  const { id } = serve(host, ['node', 'server.js']);
  host.pass(0);
  // Ended, or left to the sandbox, which can interrupt it.
  expect(host.room.state.privates.get('s1')?.processes.get(id)?.kind ?? 'ended').not.toBe('service');
  expect(host.logs('web')).not.toContain('value function');
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('C83 modules of one’s own work in both styles', () => {
  const common = node("const { greet } = require('./lib/greet');\nconsole.log(greet('you'));", {
    '/app/lib/greet.js': "const word = 'hello';\nmodule.exports = { greet: (who) => word + ' ' + who };",
  });
  serve(common, ['node', 'server.js']);
  expect(common.logs('web')).toBe('hello you\n');
  const modern = node(
    "import { greet, times as n } from './greet.js';\nimport fs from 'node:fs';\nconsole.log(greet('you'), n, fs.existsSync('/app/package.json'));",
    {
      '/app/package.json': '{"type":"module"}',
      '/app/greet.js': "export const times = 2;\nexport function greet(who) { return 'hello ' + who; }",
    },
  );
  serve(modern, ['node', 'server.js']);
  expect(modern.logs('web')).toBe('hello you 2 true\n');
});

test('C84 the example of the class runs as written', () => {
  const files: Record<string, string> = { '/app/node_modules/express/package.json': '{}' };
  for (const [path, text] of exampleFiles()) files[path.replace(/^.*?web-app\//, '/app/')] = text;
  const host = node(files['/app/server.js'] ?? '', files);
  const { config } = serve(host, ['node', 'server.js'], [80, 3000]);
  expect(host.body('localhost')).toContain('Hello from a container');
  expect(host.body('localhost:3000/hostname')).toBe(`${config.Hostname}\n`);
  host.write('web', '/app/public/index.html', 'mine');
  expect(host.body('localhost')).toBe('mine');
});

/** The modules that Node brings, as far as they are played: a piece of `PRELUDE`, whose scope it shares. */
export const MODULES = String.raw`
  const promisify = (work) => (...args) => new Promise((done, fail) => work(...args, (error, value) => (error ? fail(error) : done(value))));
  promisify.custom = Symbol('promisify');
  const refuse = (what) => () => { throw host.notPlayed(what); };
  const hexOf = (count) => Array.from({ length: count }, () => Math.floor(Math.random() * 256));
  const MODULES = {
    fs, 'fs/promises': fs.promises, path, events: EventEmitter, url: { URL, URLSearchParams, fileURLToPath: (it) => String(it).replace(/^file:\/\//, ''), pathToFileURL: (it) => new URL('file://' + it), parse: (it) => new URL(it, 'http://localhost') },
    os: { EOL: '\n', hostname: () => facts.hostname, platform: () => 'linux', type: () => 'Linux', arch: () => 'x64', release: () => facts.kernel, version: () => '#1 SMP', machine: () => 'x86_64', uptime: () => facts.uptime, totalmem: () => facts.memory, freemem: () => Math.floor(facts.memory / 2), loadavg: () => [0.1, 0.1, 0.1], homedir: () => facts.env.HOME ?? '/root', tmpdir: () => '/tmp', endianness: () => 'LE',
      cpus: () => Array.from({ length: facts.cpus }, () => ({ model: 'simulated', speed: 2400, times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 } })), availableParallelism: () => facts.cpus, userInfo: () => ({ uid: facts.uid, gid: facts.uid, username: facts.user, homedir: facts.env.HOME, shell: '/bin/sh' }), networkInterfaces: () => JSON.parse(facts.interfaces) },
    util: { inspect: (it) => inspect(it, 0, typeof it === 'string' ? [{}] : []), format, promisify, types: {}, isDeepStrictEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b), TextEncoder: globalThis.TextEncoder, TextDecoder: globalThis.TextDecoder, inherits: (a, b) => Object.setPrototypeOf(a.prototype, b.prototype) },
    timers: { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval }, 'timers/promises': { setTimeout: (ms, value) => new Promise((done) => setTimeout(() => done(value), ms)) },
    assert: Object.assign((it, text) => { if (!it) throw new Error(text ?? 'The expression evaluated to a falsy value'); }, { equal: (a, b, text) => { if (a != b) throw new Error(text ?? inspect(a) + ' == ' + inspect(b)); }, strictEqual: (a, b, text) => { if (!Object.is(a, b)) throw new Error(text ?? 'Expected values to be strictly equal:\n\n' + inspect(a, 1, [{}]) + ' !== ' + inspect(b, 1, [{}]) + '\n'); }, deepStrictEqual: (a, b, text) => { if (inspect(a, 0, [{}]) !== inspect(b, 0, [{}])) throw new Error(text ?? 'Expected values to be strictly deep-equal'); }, ok: (it, text) => { if (!it) throw new Error(text ?? 'The expression evaluated to a falsy value'); } }),
    buffer: { Buffer }, process, perf_hooks: { performance: { now: () => host.now() - facts.startedAt } }, querystring: { parse: (it) => Object.fromEntries(new URLSearchParams(it)), stringify: (it) => new URLSearchParams(it).toString() },
    crypto: { randomUUID: () => { const h = hexOf(16).map((it) => it.toString(16).padStart(2, '0')).join(''); return h.slice(0, 8) + '-' + h.slice(8, 12) + '-4' + h.slice(13, 16) + '-a' + h.slice(17, 20) + '-' + h.slice(20); }, randomBytes: (count) => Buffer.from(hexOf(count)), randomInt: (a, b) => (b === undefined ? Math.floor(Math.random() * a) : a + Math.floor(Math.random() * (b - a))),
      createHash: (kind) => { if (kind !== 'sha256') throw host.notPlayed('the digest ' + kind); let text = ''; const it = { update: (more) => { text += textFor(more); return it; }, digest: (how) => (how === 'hex' ? host.sha256(text) : Buffer.from(host.sha256(text), 'hex')) }; return it; } },
    http: { createServer: refuse('a server in a script (CMD ["node", "server.js"] is played)'), get: client('get'), request: client('request'), Agent: class {}, STATUS_CODES: {} },
    readline: { createInterface: () => { const rl = hidden(new EventEmitter()); const lines = facts.stdin === '' ? [] : facts.stdin.replace(/\n$/, '').split('\n'); let asking = false;
      setTimeout(() => { if (asking) return; for (const line of lines.splice(0)) rl.emit('line', line); rl.emit('close'); });
      Object.assign(rl, { question: (text, done) => { asking = true; host.print('stdout', text); const line = lines.shift(); if (line === undefined) setTimeout(() => rl.emit('close')); else setTimeout(() => done(line)); }, close: () => { rl.emit('close'); }, prompt: () => host.print('stdout', '> '), setPrompt: () => {}, [Symbol.asyncIterator]: async function* () { asking = true; yield* lines; } }); return rl; } },
  };
  MODULES.https = MODULES.http;
  MODULES['path/posix'] = path;
  MODULES.console = console;
  globalThis.performance = MODULES.perf_hooks.performance;
  globalThis.crypto = { randomUUID: MODULES.crypto.randomUUID, getRandomValues: (array) => { for (let i = 0; i < array.length; i += 1) array[i] = Math.random() * 2 ** 32; return array; } };
`;

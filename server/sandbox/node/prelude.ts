/**
 * What a Node program finds around it, in JavaScript: it runs inside QuickJS before the program, over a few functions
 * that begin with `__host`. Files and prints are answered at once, everything else when the program has nothing to do.
 */
export const PRELUDE = String.raw`
(() => {
  const host = globalThis.__host;
  delete globalThis.__host;
  const facts = JSON.parse(host.facts());
  // console.log and what shows values
  const isPlainKey = (key) => /^[A-Za-z_$][\w$]*$/.test(key);
  const quote = (text) => {
    const mark = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !text.includes(String.fromCharCode(96)) ? String.fromCharCode(96) : "'";
    return mark + text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\t/g, '\\t').replace(/\r/g, '\\r').split(mark).join(mark === "'" ? "\\'" : mark) + mark;
  };
  const errorText = (error) => {
    const stack = typeof error.stack === 'string' ? error.stack.trimEnd() : '';
    const head = error.name + (error.message ? ': ' + error.message : '');
    return stack ? head + '\n' + stack : '[' + head + ']';
  };
  const inspect = (value, depth = 0, seen = []) => {
    switch (typeof value) {
      case 'string': return depth === 0 && seen.length === 0 ? value : quote(value);
      case 'number': return Object.is(value, -0) ? '-0' : String(value);
      case 'bigint': return value + 'n';
      case 'symbol': return value.toString();
      case 'function': {
        const isClass = /^class\b/.test(Function.prototype.toString.call(value));
        const base = isClass ? Object.getPrototypeOf(value)?.name : '';
        return isClass ? '[class ' + (value.name || '(anonymous)') + (base ? ' extends ' + base : '') + ']' : '[Function' + (value.name ? ': ' + value.name : ' (anonymous)') + ']';
      }
      case 'object': break;
      default: return String(value);
    }
    if (value === null) return 'null';
    if (seen.includes(value)) return '[Circular *1]';
    const inner = [...seen, value];
    const show = (it) => inspect(it, depth + 1, inner);
    if (value instanceof Error) return errorText(value);
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
    if (value instanceof RegExp) return String(value);
    if (value instanceof Promise) return 'Promise { <pending> }';
    const name = Object.getPrototypeOf(value)?.constructor?.name ?? '[Object: null prototype]';
    if (depth > 2) return Array.isArray(value) ? '[Array]' : '[' + name + ']';
    const rows = (items, open, close, prefix) => {
      if (items.length === 0) return prefix + open + close;
      const line = prefix + open + ' ' + items.join(', ') + ' ' + close;
      if (line.length + depth * 2 <= 76 && !line.includes('\n')) return line;
      const indent = '  '.repeat(depth + 1);
      return prefix + open + '\n' + items.map((it) => indent + it).join(',\n') + '\n' + '  '.repeat(depth) + close;
    };
    const keys = Reflect.ownKeys(value).filter((key) => Object.prototype.propertyIsEnumerable.call(value, key));
    const pair = (key) => {
      const about = Object.getOwnPropertyDescriptor(value, key);
      const text = about.get ? (about.set ? '[Getter/Setter]' : '[Getter]') : about.set ? '[Setter]' : show(about.value);
      return (typeof key === 'symbol' ? '[' + key.toString() + ']' : isPlainKey(key) ? key : quote(key)) + ': ' + text;
    };
    if (Array.isArray(value)) {
      const items = value.slice(0, 100).map((it, i) => (i in value ? show(it) : '<1 empty item>'));
      if (value.length > 100) items.push('... ' + (value.length - 100) + ' more item' + (value.length > 101 ? 's' : ''));
      return rows([...items, ...keys.filter((key) => typeof key === 'symbol' || !/^\d+$/.test(key)).map(pair)], '[', ']', '');
    }
    if (value instanceof Map) return rows([...value].map(([a, b]) => show(a) + ' => ' + show(b)), '{', '}', 'Map(' + value.size + ') ');
    if (value instanceof Set) return rows([...value].map(show), '{', '}', 'Set(' + value.size + ') ');
    if (ArrayBuffer.isView(value)) {
      if (name === 'Buffer') return '<Buffer ' + [...value].slice(0, 50).map((it) => it.toString(16).padStart(2, '0')).join(' ') + '>';
      return rows([...value].slice(0, 100).map(String), '[', ']', name + '(' + value.length + ') ');
    }
    return rows(keys.map(pair), '{', '}', name === 'Object' ? '' : name + ' ');
  };
  const format = (...args) => {
    let out = [];
    if (typeof args[0] === 'string' && /%[sdifjoO%]/.test(args[0]) && args.length > 1) {
      const first = args.shift();
      out.push(first.replace(/%([sdifjoO%])/g, (all, kind) => {
        if (kind === '%') return '%';
        if (args.length === 0) return all;
        const it = args.shift();
        if (kind === 'd') return String(Number(it));
        if (kind === 'i') return String(parseInt(it));
        if (kind === 'f') return String(parseFloat(it));
        if (kind === 'j') return JSON.stringify(it);
        return kind === 's' && typeof it !== 'object' ? String(it) : inspect(it, 0, typeof it === 'string' ? [] : [{}]);
      }));
    }
    return [...out, ...args.map((it) => (typeof it === 'string' ? it : inspect(it)))].join(' ');
  };
  let indent = '';
  const say = (stream) => (...args) => host.print(stream, format(...args).split('\n').map((line) => indent + line).join('\n') + '\n');
  const times = new Map();
  const counts = new Map();
  const log = say('stdout');
  const complain = say('stderr');
  globalThis.console = {
    log, info: log, debug: log, error: complain, warn: complain, trace: (...args) => complain('Trace:', ...args),
    group: (...args) => { if (args.length) log(...args); indent += '  '; }, groupEnd: () => { indent = indent.slice(2); },
    dir: (it) => log(inspect(it)), assert: (test, ...args) => { if (!test) complain('Assertion failed' + (args.length ? ':' : ''), ...args); },
    time: (label = 'default') => times.set(label, host.now()), timeEnd: (label = 'default') => log(label + ': ' + (host.now() - (times.get(label) ?? host.now())).toFixed(3) + 'ms'),
    count: (label = 'default') => { counts.set(label, (counts.get(label) ?? 0) + 1); log(label + ': ' + counts.get(label)); },
    table: (rows) => {
      const list = Object.entries(rows);
      const names = [...new Set(list.flatMap(([, row]) => (typeof row === 'object' && row ? Object.keys(row) : ['Values'])))];
      const cells = [['(index)', ...names], ...list.map(([key, row]) => [key, ...names.map((name) => (typeof row === 'object' && row ? (name in row ? inspect(row[name], 1, [{}]) : '') : inspect(row, 1, [{}])))])];
      const widths = cells[0].map((_, i) => Math.max(...cells.map((row) => row[i].length)) + 2);
      const center = (text, width) => ' '.repeat(Math.floor((width - text.length) / 2)) + text + ' '.repeat(Math.ceil((width - text.length) / 2));
      const rule = (a, b, c) => a + widths.map((width) => '─'.repeat(width)).join(b) + c;
      log([rule('┌', '┬', '┐'), ...cells.map((row, i) => '│' + row.map((it, n) => center(it, widths[n])).join('│') + '│' + (i === 0 ? '\n' + rule('├', '┼', '┤') : '')), rule('└', '┴', '┘')].join('\n'));
    },
  };
  // Time
  const timers = new Map();
  let timerCount = 0;
  class Timeout {
    constructor(id) { this.id = id; }
    ref() { return this; }
    unref() { const it = timers.get(this.id); if (it) it.idle = true; return this; }
    hasRef() { return !timers.get(this.id)?.idle; }
    [Symbol.toPrimitive]() { return this.id; }
  }
  const start = (again) => (work, wait = 1, ...args) => {
    if (typeof work !== 'function') throw Object.assign(new TypeError('The "callback" argument must be of type function. Received ' + inspect(work, 1, [{}])), { code: 'ERR_INVALID_ARG_TYPE' });
    timerCount += 1;
    const ms = Math.max(1, Number(wait) || 1);
    timers.set(timerCount, { due: host.now() + ms, ms, again, work, args, order: timerCount });
    return new Timeout(timerCount);
  };
  const stop = (timer) => { if (timer != null) timers.delete(Number(typeof timer === 'object' ? timer.id : timer)); };
  globalThis.setTimeout = start(false);
  globalThis.setInterval = start(true);
  globalThis.clearTimeout = stop;
  globalThis.clearInterval = stop;
  const immediates = [];
  globalThis.setImmediate = (work, ...args) => { immediates.push(() => work(...args)); return {}; };
  globalThis.clearImmediate = () => {};
  globalThis.queueMicrotask = (work) => { Promise.resolve().then(work); };
  globalThis.structuredClone = (value) => JSON.parse(JSON.stringify(value));
  globalThis.global = globalThis;
  // What is asked and answered later
  const waiting = new Map();
  let asked = 0;
  const ask = (question) => new Promise((resolve) => { asked += 1; waiting.set(asked, resolve); host.ask(asked, JSON.stringify(question)); });
  // Events
  class EventEmitter {
    on(name, work) { (this.__events ??= new Map()).set(name, [...(this.__events.get(name) ?? []), work]); return this; }
    addListener(name, work) { return this.on(name, work); }
    once(name, work) { const own = (...args) => { this.off(name, own); work.apply(this, args); }; return this.on(name, own); }
    off(name, work) { this.__events?.set(name, (this.__events.get(name) ?? []).filter((it) => it !== work)); return this; }
    removeListener(name, work) { return this.off(name, work); }
    removeAllListeners() { this.__events?.clear(); return this; }
    emit(name, ...args) {
      const found = this.__events?.get(name) ?? [];
      if (name === 'error' && found.length === 0) throw args[0];
      for (const work of found) work.apply(this, args);
      return found.length > 0;
    }
    listenerCount(name) { return this.__events?.get(name)?.length ?? 0; }
  }
  EventEmitter.EventEmitter = EventEmitter;
  const hidden = (object) => { Object.defineProperty(object, '__events', { value: new Map(), writable: true, enumerable: false }); return object; };
  // The process
  class Exit { constructor(code) { this.code = code; } }
  const process = hidden(new EventEmitter());
  const write = (stream) => ({ write: (text) => { host.print(stream, String(text)); return true; }, isTTY: facts.tty || undefined, columns: 80, on: () => {}, end: () => {} });
  Object.assign(process, {
    env: facts.env, argv: facts.argv, argv0: 'node', execPath: '/usr/local/bin/node', execArgv: [], pid: facts.pid, ppid: 0, platform: 'linux', arch: 'x64', title: 'node',
    version: 'v' + facts.version, versions: { node: facts.version, v8: '11.3.244.8-node.30' }, release: { name: 'node' }, exitCode: undefined,
    cwd: () => facts.cwd, chdir: (path) => { facts.cwd = resolve(path); }, uptime: () => (host.now() - facts.startedAt) / 1000 + 0.03,
    memoryUsage: () => ({ rss: 43200512, heapTotal: 6500352, heapUsed: 5012344, external: 1431000, arrayBuffers: 10515 }),
    cpuUsage: () => ({ user: 30000, system: 8000 }), hrtime: Object.assign(() => { const now = host.now(); return [Math.floor(now / 1000), Math.round((now % 1000) * 1e6)]; }, { bigint: () => BigInt(Math.round(host.now() * 1000)) * 1000n }),
    nextTick: (work, ...args) => { Promise.resolve().then(() => work(...args)); }, getuid: () => facts.uid, getgid: () => facts.uid, umask: () => 18,
    exit: (code = process.exitCode ?? 0) => { process.exitCode = code; throw new Exit(Number(code)); }, abort: () => { throw new Exit(134); },
    emitWarning: (text) => host.print('stderr', '(node:' + facts.pid + ') Warning: ' + text + '\n'), kill: () => { throw host.notPlayed('process.kill'); },
    stdout: write('stdout'), stderr: write('stderr'),
  });
  delete process.__events;
  hidden(process);
  globalThis.process = process;
  const input = hidden(new EventEmitter());
  let inputAsked = false;
  const feed = () => {
    if (inputAsked) return;
    inputAsked = true;
    setTimeout(() => { if (facts.stdin) input.emit('data', facts.stdin); input.emit('end'); input.emit('close'); });
  };
  const listen = input.on;
  input.on = function (name, work) { if (name === 'data' || name === 'end') feed(); return listen.call(this, name, work); };
  Object.assign(input, { setEncoding: () => input, resume: () => input, pause: () => input, isTTY: facts.tty || undefined, fd: 0 });
  input[Symbol.asyncIterator] = async function* () { if (facts.stdin) yield facts.stdin; };
  process.stdin = input;
  // Paths
  const normalize = (path) => {
    const absolute = path.startsWith('/');
    const out = [];
    for (const part of path.split('/')) {
      if (part === '' || part === '.') continue;
      if (part === '..' && out.length && out.at(-1) !== '..') out.pop();
      else if (part !== '..' || !absolute) out.push(part);
    }
    return (absolute ? '/' : '') + out.join('/') || (absolute ? '/' : '.');
  };
  const dirname = (path) => { const at = path.replace(/\/+$/, '').lastIndexOf('/'); return at < 0 ? '.' : at === 0 ? '/' : path.slice(0, at); };
  const basename = (path, ending) => { const name = path.replace(/\/+$/, '').split('/').at(-1); return ending && name.endsWith(ending) && name !== ending ? name.slice(0, -ending.length) : name; };
  const extname = (path) => /.(\.[^./]*)$/.exec(basename(path))?.[1] ?? '';
  const resolve = (...parts) => normalize(parts.reduce((at, part) => (String(part).startsWith('/') ? String(part) : at + '/' + part), facts.cwd));
  const path = { sep: '/', delimiter: ':', normalize, dirname, basename, extname, resolve, join: (...parts) => normalize(parts.filter(Boolean).join('/') || '.'), isAbsolute: (it) => it.startsWith('/'),
    relative: (from, to) => { const a = resolve(from).split('/').filter(Boolean); const b = resolve(to).split('/').filter(Boolean); let i = 0; while (i < a.length && a[i] === b[i]) i += 1; return [...a.slice(i).map(() => '..'), ...b.slice(i)].join('/'); },
    parse: (it) => ({ root: it.startsWith('/') ? '/' : '', dir: dirname(it), base: basename(it), ext: extname(it), name: basename(it, extname(it)) }) };
  path.posix = path;
  // Bytes
  const utf8 = (text) => { const out = []; for (const it of String(text)) { const c = it.codePointAt(0); if (c < 128) out.push(c); else if (c < 2048) out.push(192 | (c >> 6), 128 | (c & 63)); else if (c < 65536) out.push(224 | (c >> 12), 128 | ((c >> 6) & 63), 128 | (c & 63)); else out.push(240 | (c >> 18), 128 | ((c >> 12) & 63), 128 | ((c >> 6) & 63), 128 | (c & 63)); } return out; };
  const text8 = (bytes) => { let out = ''; for (let i = 0; i < bytes.length; ) { const b = bytes[i]; const n = b < 128 ? 1 : b < 224 ? 2 : b < 240 ? 3 : 4; let c = n === 1 ? b : b & (255 >> (n + 1)); for (let k = 1; k < n; k += 1) c = (c << 6) | (bytes[i + k] & 63); out += String.fromCodePoint(c || 0); i += n; } return out; };
  const B64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const toBase64 = (bytes) => { let out = ''; for (let i = 0; i < bytes.length; i += 3) { const n = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0); out += B64[n >> 18] + B64[(n >> 12) & 63] + (i + 1 < bytes.length ? B64[(n >> 6) & 63] : '=') + (i + 2 < bytes.length ? B64[n & 63] : '='); } return out; };
  const fromBase64 = (text) => { const out = []; let bits = 0; let held = 0; for (const it of text.replace(/-/g, '+').replace(/_/g, '/')) { const at = B64.indexOf(it); if (at < 0) continue; held = (held << 6) | at; bits += 6; if (bits >= 8) { bits -= 8; out.push((held >> bits) & 255); } } return out; };
  class Buffer extends Uint8Array {
    static from(it, encoding) { return typeof it === 'string' ? new Buffer(encoding === 'base64' ? fromBase64(it) : encoding === 'hex' ? it.match(/../g).map((two) => parseInt(two, 16)) : utf8(it)) : new Buffer(it); }
    static alloc(size) { return new Buffer(size); }
    static isBuffer(it) { return it instanceof Buffer; }
    static byteLength(text) { return utf8(text).length; }
    static concat(list) { return new Buffer(list.flatMap((it) => [...it])); }
    toString(encoding) { return encoding === 'base64' ? toBase64(this) : encoding === 'hex' ? [...this].map((it) => it.toString(16).padStart(2, '0')).join('') : text8(this); }
    toJSON() { return { type: 'Buffer', data: [...this] }; }
  }
  globalThis.Buffer = Buffer;
  globalThis.btoa = (text) => toBase64(utf8(text));
  globalThis.atob = (text) => text8(fromBase64(text));
  globalThis.TextEncoder = class { encode(text) { return new Uint8Array(utf8(text)); } };
  globalThis.TextDecoder = class { decode(bytes) { return text8(bytes); } };
  // Files
  const WORDS = { ENOENT: [-2, 'no such file or directory'], EISDIR: [-21, 'illegal operation on a directory'], ENOTDIR: [-20, 'not a directory'], EEXIST: [-17, 'file already exists'], EACCES: [-13, 'permission denied'], ENOTEMPTY: [-39, 'directory not empty'], EROFS: [-30, 'read-only file system'] };
  const file = (call, name, ...args) => {
    const shown = name instanceof URL ? name.pathname : String(name);
    const answer = JSON.parse(host.file(call, resolve(shown), ...args.map(String)));
    if ('code' in answer) {
      const [errno, words] = WORDS[answer.code] ?? [-5, 'input/output error'];
      const syscall = call === 'read' ? (answer.code === 'EISDIR' ? 'read' : 'open') : call === 'list' ? 'scandir' : call === 'write' || call === 'append' ? 'open' : call;
      const target = answer.code === 'EISDIR' ? '' : " '" + shown + "'";
      throw Object.assign(new Error(answer.code + ': ' + words + ', ' + syscall + target), { errno, code: answer.code, syscall, ...(target && { path: shown }) });
    }
    return answer.value;
  };
  const encodingOf = (options) => (typeof options === 'string' ? options : options?.encoding);
  const statOf = (name) => { const it = file('stat', name); return { size: it.size, mode: it.kind === 'dir' ? 16877 : 33188, mtime: new Date(it.mtime), mtimeMs: it.mtime, isFile: () => it.kind === 'file', isDirectory: () => it.kind === 'dir', isSymbolicLink: () => false }; };
  const textFor = (data) => (data instanceof Uint8Array ? text8(data) : String(data));
  const sync = {
    readFileSync: (name, options) => { const text = name === 0 || name === '/dev/stdin' ? facts.stdin : file('read', name); return encodingOf(options) ? text : Buffer.from(text); },
    writeFileSync: (name, data, options) => { file(options?.flag === 'a' ? 'append' : 'write', name, textFor(data)); },
    appendFileSync: (name, data) => { file('append', name, textFor(data)); },
    existsSync: (name) => { try { file('stat', name); return true; } catch { return false; } },
    readdirSync: (name, options) => { const names = file('list', name); return options?.withFileTypes ? names.map((it) => ({ name: it, ...(({ isFile, isDirectory }) => ({ isFile, isDirectory }))(statOf(path.join(String(name), it))) })) : names; },
    mkdirSync: (name, options) => { if (!options?.recursive) return file('mkdir', name); const parts = resolve(name).split('/').filter(Boolean); for (let i = 1; i <= parts.length; i += 1) { const at = '/' + parts.slice(0, i).join('/'); if (!sync.existsSync(at)) file('mkdir', at); } },
    statSync: (name, options) => { try { return statOf(name); } catch (error) { if (options?.throwIfNoEntry === false) return undefined; throw error; } },
    unlinkSync: (name) => { file('unlink', name); }, rmSync: (name, options) => { if (options?.force && !sync.existsSync(name)) return; if (options?.recursive && statOf(name).isDirectory()) for (const it of sync.readdirSync(name)) sync.rmSync(path.join(String(name), it), options); file('unlink', name); },
    rmdirSync: (name) => { file('unlink', name); }, accessSync: (name) => { file('stat', name); },
    copyFileSync: (from, to) => { file('write', to, file('read', from)); }, renameSync: (from, to) => { sync.copyFileSync(from, to); file('unlink', from); },
  };
  sync.lstatSync = sync.statSync;
  const fs = { ...sync, constants: { F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 }, promises: {} };
  for (const [name, work] of Object.entries(sync)) {
    const plain = name.replace(/Sync$/, '');
    fs.promises[plain] = async (...args) => { await ask({ sleep: 0 }); return work(...args); };
    if (plain === 'exists') fs.exists = (it, done) => { setImmediate(() => done(work(it))); };
    else fs[plain] = (...args) => { const done = args.pop(); setImmediate(() => { let value; try { value = work(...args); } catch (error) { done(error); return; } done(null, value); }); };
  }
  // Addresses and requests
  class URLSearchParams {
    constructor(text = '') { this.list = typeof text === 'string' ? text.replace(/^\?/, '').split('&').filter(Boolean).map((pair) => pair.split('=').map((it) => decodeURIComponent((it ?? '').replace(/\+/g, ' ')))) : Object.entries(text).map(([a, b]) => [a, String(b)]); }
    get(name) { return this.list.find(([it]) => it === name)?.[1] ?? null; }
    has(name) { return this.list.some(([it]) => it === name); }
    set(name, value) { this.list = [...this.list.filter(([it]) => it !== name), [name, String(value)]]; }
    append(name, value) { this.list.push([name, String(value)]); }
    toString() { return this.list.map(([a, b]) => encodeURIComponent(a) + '=' + encodeURIComponent(b ?? '')).join('&'); }
    [Symbol.iterator]() { return this.list[Symbol.iterator](); }
  }
  class URL {
    constructor(text, base) {
      const whole = base && !/^\w+:\/\//.test(text) ? String(base).replace(/^(\w+:\/\/[^/]*).*$/, '$1') + (text.startsWith('/') ? '' : '/') + text : String(text);
      const match = /^(\w+:)\/\/([^/:?#]*)(?::(\d+))?([^?#]*)(\?[^#]*)?(#.*)?$/.exec(whole);
      if (!match) throw Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL', input: text });
      [, this.protocol, this.hostname, this.port = '', this.pathname, this.search = '', this.hash = ''] = match;
      this.pathname ||= '/';
      this.host = this.hostname + (this.port ? ':' + this.port : '');
      this.origin = this.protocol + '//' + this.host;
      this.searchParams = new URLSearchParams(this.search);
    }
    get href() { return this.origin + this.pathname + this.search + this.hash; }
    toString() { return this.href; }
    toJSON() { return this.href; }
  }
  globalThis.URL = URL;
  globalThis.URLSearchParams = URLSearchParams;
  const REASONS = { 'could-not-resolve': ['ENOTFOUND', 'getaddrinfo ENOTFOUND '], 'connection-refused': ['ECONNREFUSED', 'connect ECONNREFUSED '] };
  const requested = async (question) => {
    const result = await ask({ http: question });
    if (result.ok) return result.response;
    const [code, words] = REASONS[result.failure] ?? ['ECONNRESET', 'socket hang up'];
    const where = code === 'ENOTFOUND' ? result.host : (result.address || result.host) + ':' + result.port;
    throw Object.assign(new Error(words + (code === 'ECONNRESET' ? '' : where)), { code, errno: code === 'ENOTFOUND' ? -3008 : -111, syscall: code === 'ENOTFOUND' ? 'getaddrinfo' : 'connect', hostname: result.host });
  };
  globalThis.fetch = async (url, options = {}) => {
    let response;
    try { response = await requested({ method: options.method ?? 'GET', url: String(url), headers: Object.entries(options.headers ?? {}), body: options.body ?? '' }); }
    catch (error) { throw Object.assign(new TypeError('fetch failed'), { cause: error }); }
    const headers = new Map(response.headers.map(([name, value]) => [name.toLowerCase(), value]));
    return { ok: response.status < 400, status: response.status, statusText: response.reason, url: String(url), headers: { get: (name) => headers.get(name.toLowerCase()) ?? null, entries: () => headers.entries() }, text: async () => response.body, json: async () => JSON.parse(response.body) };
  };
  const client = (method) => (...args) => {
    const done = args.find((it) => typeof it === 'function');
    const [first, second] = args;
    const options = typeof first === 'object' && !(first instanceof URL) ? first : typeof second === 'object' ? second : {};
    const url = typeof first === 'string' || first instanceof URL ? String(first) : 'http://' + (options.hostname ?? options.host ?? 'localhost') + (options.port ? ':' + options.port : '') + (options.path ?? '/');
    const req = hidden(new EventEmitter());
    let body = '';
    const send = () => requested({ method: options.method ?? 'GET', url, headers: Object.entries(options.headers ?? {}), body }).then((response) => {
      const res = hidden(new EventEmitter());
      Object.assign(res, { statusCode: response.status, statusMessage: response.reason, headers: Object.fromEntries(response.headers.map(([a, b]) => [a.toLowerCase(), b])), setEncoding: () => res, resume: () => res, pipe: (to) => { to.write(response.body); return to; } });
      if (done) done(res);
      req.emit('response', res);
      setImmediate(() => { if (response.body) res.emit('data', Buffer.from(response.body)); res.emit('end'); });
    }, (error) => { if (!req.emit('error', error)) throw error; });
    Object.assign(req, { write: (piece) => { body += piece; return true; }, end: (piece = '') => { body += piece; send(); return req; }, setTimeout: () => req, setHeader: () => req, destroy: () => req });
    if (method === 'get') req.end();
    return req;
  };
  // Modules
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
  const REAL = new Set(('async_hooks child_process cluster dgram diagnostics_channel dns domain http2 inspector module net punycode repl stream string_decoder test tls trace_events tty v8 vm wasi worker_threads zlib sqlite dns/promises stream/promises readline/promises').split(' '));
  const builtin = (name) => {
    const plain = name.replace(/^node:/, '');
    if (Object.hasOwn(MODULES, plain)) return MODULES[plain];
    if (REAL.has(plain)) throw host.notPlayed('Node\'s module "' + plain + '"');
    return null;
  };
  const kindOf = (at) => { const it = JSON.parse(host.file('stat', at)); return it.value?.kind ?? null; };
  const locate = (base) => {
    if (kindOf(base) === 'file') return base;
    for (const ending of ['.js', '.json', '.cjs', '.mjs']) if (kindOf(base + ending) === 'file') return base + ending;
    if (kindOf(base) !== 'dir') return null;
    if (kindOf(base + '/package.json') === 'file') { const { main } = JSON.parse(file('read', base + '/package.json')); if (main) { const found = locate(path.join(base, main)); if (found) return found; } }
    return kindOf(base + '/index.js') === 'file' ? base + '/index.js' : null;
  };
  const find = (name, from, importing) => {
    if (/^(\.\.?(\/|$)|\/)/.test(name)) { const found = locate(normalize(name.startsWith('/') ? name : from + '/' + name)); if (found) return found; }
    else for (let at = from; ; at = dirname(at)) {
      const folder = (at === '/' ? '' : at) + '/node_modules/' + name;
      if (kindOf(folder) === 'dir') { const found = locate(folder); if (found && host.file('plain', found) === 'true') return found; throw host.notPlayed('the package "' + name + '" in a script (its files are here)'); }
      if (at === '/' || at === '.') break;
    }
    return null;
  };
  const cache = {};
  const load = (file_, parent) => {
    if (cache[file_]) return cache[file_].exports;
    const module = { id: parent ? file_ : '.', filename: file_, exports: {}, loaded: false, children: [], paths: [] };
    cache[file_] = module;
    const source = file('read', file_);
    if (file_.endsWith('.json')) { try { module.exports = JSON.parse(source); } catch (error) { delete cache[file_]; throw new SyntaxError(file_ + ': ' + error.message); } return module.exports; }
    try { host.compile(source.replace(/^#!.*/, ''), file_)(module.exports, requireFor(file_, module), module, file_, dirname(file_)); } catch (error) { delete cache[file_]; throw error; }
    module.loaded = true;
    return module.exports;
  };
  const requireFor = (from, module) => {
    const require = (name) => {
      const known = builtin(String(name));
      if (known) return known;
      const found = find(String(name), dirname(from));
      if (!found) throw Object.assign(new Error("Cannot find module '" + name + "'\nRequire stack:\n- " + from), { code: 'MODULE_NOT_FOUND', requireStack: [from] });
      return load(found, module);
    };
    require.main = cache[facts.entry];
    require.cache = cache;
    require.resolve = (name) => find(name, dirname(from)) ?? name;
    return require;
  };
  MODULES.module = { createRequire: (from) => requireFor(String(from).replace(/^file:\/\//, '')) };
  return {
    builtinNames: (name) => { const it = builtin(name); return it ? JSON.stringify(Object.keys(it).filter(isPlainKey)) : ''; },
    builtin, find: (name, from) => find(name, from) ?? '',
    main: () => { load(facts.entry, null); }, globals: () => { globalThis.require = requireFor(facts.cwd + '/[eval]'); globalThis.module = { exports: {} }; globalThis.exports = globalThis.module.exports; globalThis.__filename = '[eval]'; globalThis.__dirname = '.'; },
    show: (value) => inspect(value, 0, typeof value === 'string' ? [{}] : []),
    // What is to be done next: milliseconds to wait; 0 for now; -1 for nothing, -2 for an answer.
    next: () => {
      if (immediates.length) return 0;
      const live = [...timers.values()];
      if (!live.some((it) => !it.idle)) return waiting.size ? -2 : -1;
      return Math.max(0, Math.min(...live.map((it) => it.due)) - host.now());
    },
    turn: () => {
      const now = immediates.splice(0);
      // What was asked for at once comes before what was to wait, however long the room has taken to come back.
      const due = [...timers].filter(([, it]) => it.due <= host.now() && (now.length === 0 || it.ms <= 1)).sort((a, b) => a[1].due - b[1].due || a[1].order - b[1].order)[0];
      if (due) { const [id, it] = due; if (it.again) it.due = Math.max(host.now(), it.due) + it.ms; else timers.delete(id); it.work(...it.args); }
      else for (const work of now.splice(0)) work();
      immediates.unshift(...now);
    },
    settle: (id, answer) => { const done = waiting.get(id); waiting.delete(id); done?.(JSON.parse(answer)); },
    ending: () => { process.emit('beforeExit', process.exitCode ?? 0); },
    exit: (code) => { process.emit('exit', code); },
    code: () => Number(process.exitCode ?? 0),
    exitOf: (error) => (error instanceof Exit ? error.code : -1),
    signal: (name) => process.emit(name, name),
    report: (error) => JSON.stringify({ name: error?.name ?? '', message: String(error?.message ?? ''), stack: String(error?.stack ?? ''), shown: error instanceof Error ? '' : inspect(error, 0, [{}]), extra: error instanceof Error && Object.keys(error).length ? inspect(Object.assign({}, error), 0, [{}]) : '', what: error?.notPlayed ?? '' }),
  };
})()
`;

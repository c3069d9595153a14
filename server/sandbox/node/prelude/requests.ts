/** `URL`, `fetch` and requests of `http`: a piece of `PRELUDE`, whose scope it shares. */
export const REQUESTS = String.raw`
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
`;

/** `require`: what a name means, and modules of the program: a piece of `PRELUDE`, whose scope it shares. */
export const LOADING = String.raw`
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
`;

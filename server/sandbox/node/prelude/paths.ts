/** `path`: a piece of `PRELUDE`, whose scope it shares. */
export const PATHS = String.raw`
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
`;

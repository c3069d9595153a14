/** `fs`: a piece of `PRELUDE`, whose scope it shares. */
export const FILES = `
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
`;

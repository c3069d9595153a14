/** `process`, with its streams: a piece of `PRELUDE`, whose scope it shares. */
export const PROCESS = String.raw`
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
`;

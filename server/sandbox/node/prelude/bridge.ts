/** What the host calls, which runs the program turn by turn: a piece of `PRELUDE`, whose scope it shares. */
export const BRIDGE = `
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
`;

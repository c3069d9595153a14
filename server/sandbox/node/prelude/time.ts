/** Timers, and what is to be done at once: a piece of `PRELUDE`, whose scope it shares. */
export const TIME = `
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
`;

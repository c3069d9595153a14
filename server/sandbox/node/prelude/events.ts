/** Questions that are answered later, and `EventEmitter`: a piece of `PRELUDE`, whose scope it shares. */
export const EVENTS = `
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
`;

const NAMES: Readonly<Record<string, string>> = { '0': 'EXIT', '1': 'HUP', '2': 'INT', '3': 'QUIT', '15': 'TERM' };

/** The traps of a run's shell, and the signals that have come in for them. */
export class Traps {
  private readonly texts = new Map<string, string>();
  private readonly pending: string[] = [];
  /** What programs other than shells do at a signal. */
  private readonly handlers = new Map<string, () => void>();

  /** `trap TEXT SIGNAL`: null takes the trap away, '' ignores the signal. */
  set(signal: string, text: string | null): void {
    if (text === null) this.texts.delete(signal);
    else this.texts.set(signal, text);
  }

  /** What the run's program does at a signal, where it is no shell; null when nothing any more. */
  handle(signal: string, work: (() => void) | null): void {
    if (work === null) this.handlers.delete(signal);
    else this.handlers.set(signal, work);
  }

  /** For `trap` without arguments. */
  list(): [signal: string, text: string][] {
    return [...this.texts];
  }

  /** Notes a signal; one without a trap does nothing here. Answers whether there is one. */
  arrived(signal: string): boolean {
    const name = signalName(signal);
    const handler = this.handlers.get(name);
    if (handler) {
      handler();
      return true;
    }
    if (name === 'EXIT' || !this.texts.has(name)) return false;
    this.pending.push(name);
    return true;
  }

  /** The text of the next trap that is due, or null. */
  next(): string | null {
    for (let signal = this.pending.shift(); signal !== undefined; signal = this.pending.shift()) {
      const text = this.texts.get(signal);
      if (text) return text;
    }
    return null;
  }

  /** The EXIT trap, once. */
  takeExit(): string | null {
    const text = this.texts.get('EXIT') ?? null;
    this.texts.delete('EXIT');
    return text || null;
  }
}

/** `15`, `SIGTERM` and `term` are all TERM. */
export function signalName(signal: string): string {
  const upper = signal.toUpperCase().replace(/^SIG/, '');
  return NAMES[upper] ?? upper;
}

const PREDEFINED = ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [
  name,
  name.toLowerCase(),
]);

/**
 * The variables that live only while building (docker-facts §6.3, §6.7). A value given with `--build-arg` counts from
 * the ARG line on, per stage; one declared before the first FROM reaches a stage only when it is declared there again.
 */
export class BuildArgs {
  private readonly given: ReadonlyMap<string, string | null>;
  private readonly globals = new Map<string, string | null>();
  private readonly consumed = new Set<string>();
  private declared = new Map<string, string | null>();

  constructor(given: readonly (readonly [name: string, value: string | null])[]) {
    this.given = new Map(given);
  }

  declareGlobal(name: string, fallback: string | null): void {
    this.consumed.add(name);
    this.globals.set(name, fallback);
  }

  get globalNames(): string[] {
    return [...this.globals.keys()];
  }

  /** Whether an ARG before the first FROM has declared it, with a value or without. */
  isGlobal(name: string): boolean {
    return this.globals.has(name);
  }

  /** For FROM lines. */
  globalValue(name: string): string | undefined {
    if (!this.globals.has(name)) return undefined;
    return this.given.get(name) ?? this.globals.get(name) ?? undefined;
  }

  /** @param inherited what the stage that it builds on had declared; the classic builder hands nothing on. */
  beginStage(inherited: ReadonlyMap<string, string | null> = new Map()): void {
    this.declared = new Map(inherited);
  }

  /** What this stage has declared so far, with the values its ARG lines give. */
  get declarations(): ReadonlyMap<string, string | null> {
    return this.declared;
  }

  declare(name: string, fallback: string | null): void {
    this.consumed.add(name);
    this.declared.set(name, fallback);
  }

  /** The value of an argument declared in this stage, undefined when it has none. */
  value(name: string): string | undefined {
    if (PREDEFINED.includes(name)) return this.given.get(name) ?? this.declared.get(name) ?? undefined;
    if (!this.declared.has(name)) return undefined;
    return this.given.get(name) ?? this.declared.get(name) ?? this.globalValue(name);
  }

  /** `NAME=value` of everything declared so far that the image's own variables do not hide, sorted. */
  assignments(env: readonly string[]): { environment: string[]; cached: string[] } {
    const hidden = new Set(env.map((entry) => entry.split('=', 1)[0]));
    const names = new Set([...this.declared.keys(), ...PREDEFINED.filter((name) => this.given.has(name))]);
    const pairs: [string, string][] = [];
    for (const name of [...names].sort()) {
      const value = hidden.has(name) ? undefined : this.value(name);
      if (value !== undefined) pairs.push([name, `${name}=${value}`]);
    }
    return {
      environment: pairs.map(([, pair]) => pair),
      cached: pairs.filter(([name]) => !PREDEFINED.includes(name) || this.declared.has(name)).map(([, pair]) => pair),
    };
  }

  /** Given with `--build-arg` but never declared, sorted. */
  unconsumed(): string[] {
    return [...this.given.keys()].filter((name) => !this.consumed.has(name) && !PREDEFINED.includes(name)).sort();
  }
}

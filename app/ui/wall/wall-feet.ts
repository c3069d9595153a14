import type { WallFoot } from './wall-foot';

type Feet = ReadonlyMap<string, WallFoot>;

/**
 * Where everybody stands, told by each sheet for its own blocks, by container ID. Only who draws between blocks listens:
 * without listeners a sheet that changes costs nothing more.
 */
export class WallFeet {
  readonly #sheets = new Map<string, () => Feet>();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  /** Answers how to take the sheet away again. */
  tell(sheet: string, feet: () => Feet): () => void {
    this.#sheets.set(sheet, feet);
    this.#changed();
    return () => {
      if (this.#sheets.get(sheet) !== feet) return;
      this.#sheets.delete(sheet);
      this.#changed();
    };
  }

  /** The feet of these containers; who stands in a crowd has none. */
  of(ids: readonly string[]): Feet {
    const found = new Map<string, WallFoot>();
    for (const feet of this.#sheets.values()) {
      const here = feet();
      for (const id of ids) {
        const foot = here.get(id);
        if (foot) found.set(id, foot);
      }
    }
    return found;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly version = (): number => this.#version;

  #changed(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

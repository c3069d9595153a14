/** For browsers that keep nothing, or no more: until the page is left, whatever is kept of before. */
const unkept = new Map<string, string>();

/** What this browser keeps under a name; null for nothing. */
export function kept(name: string): string | null {
  try {
    return unkept.get(name) ?? localStorage.getItem(name);
  } catch {
    return unkept.get(name) ?? null;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
    unkept.delete(name);
  } catch {
    unkept.set(name, value);
  }
}

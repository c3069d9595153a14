/** The known name that somebody may have meant; null when none is near. */
export function closest(name: string, known: readonly string[]): string | null {
  if (name.length < 2) return null;
  let best: string | null = null;
  let least = Math.min(2, Math.floor((name.length + 1) / 3)) + 1;
  for (const each of known) {
    if (each === name || each.startsWith('.') || Math.abs(each.length - name.length) >= least) continue;
    const far = distance(name, each);
    if (far < least) {
      least = far;
      best = each;
    }
  }
  return best;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

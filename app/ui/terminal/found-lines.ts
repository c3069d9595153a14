const MOST = 50;

/**
 * The lines of a history with all words of `asked` in them, wherever they stand, the newest first and each once; with
 * nothing asked the newest lines.
 */
export function foundLines(history: readonly string[], asked: string): string[] {
  const parts = asked.toLowerCase().split(/\s+/).filter(Boolean);
  const found = new Set<string>();
  for (let at = history.length - 1; at >= 0 && found.size < MOST; at -= 1) {
    const line = history[at] ?? '';
    const lower = line.toLowerCase();
    if (line.trim() !== '' && parts.every((part) => lower.includes(part))) found.add(line);
  }
  return [...found];
}

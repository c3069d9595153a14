/** A key as it is printed on the keyboard. What reads the screen aloud is told by `aria-keyshortcuts` instead. */
export function KeyCap({ keys }: { keys: string }) {
  return (
    <span aria-hidden="true" className="key-cap">
      <kbd>{keyWords(keys)}</kbd>
    </span>
  );
}

const SIGNS: Readonly<Record<string, string>> = { Mod: 'Ctrl', Shift: '⇧', Escape: 'Esc' };

/** `Shift+H` → `⇧H`; a plus sign alone is itself. */
export function keyWords(keys: string): string {
  if (keys === '+') return keys;
  return keys
    .split('+')
    .map((key) => SIGNS[key] ?? key)
    .join(keys.startsWith('Mod') ? '+' : '');
}

import { useWords } from '../language/use-words';

/** A key as it is printed on the keyboard. What reads the screen aloud is told by `aria-keyshortcuts` instead. */
export function KeyCap({ keys }: { keys: string }) {
  const words = useWords('deck');
  return (
    <span aria-hidden="true" className="key-cap">
      <kbd>{keyWords(keys, words('keys.control'))}</kbd>
    </span>
  );
}

const SIGNS: Readonly<Record<string, string>> = { Shift: '⇧', Escape: 'Esc' };

/** `Shift+H` → `⇧H`, `Mod+K` → `Ctrl+K` with the name that `control` has on the keyboard; a plus sign alone is itself. */
export function keyWords(keys: string, control: string): string {
  if (keys === '+') return keys;
  return keys
    .split('+')
    .map((key) => (key === 'Mod' ? control : (SIGNS[key] ?? key)))
    .join(keys.startsWith('Mod') ? '+' : '');
}

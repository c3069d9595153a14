/** Names as they are waiting to be measured, and the room of each in user units. */
const waiting = new Map<SVGTSpanElement, { room: number; key: string }>();
/** Widths in user units, by what is written how. */
const widths = new Map<string, number>();
const MOST_WIDTHS = 5_000;

let watchesFonts = false;

/**
 * Presses a drawn name together if it is wider than its room (in user units), before it is painted. Measuring lays out
 * the whole picture, so all that were drawn together are measured together, and each once: what is written in the same
 * class with the same room for a letter is as wide.
 */
export function pressName(name: SVGTSpanElement, room: number, letter: number): void {
  const key = `${name.parentElement?.getAttribute('class')} ${letter.toFixed(2)} ${name.textContent}`;
  const known = widths.get(key);
  if (known !== undefined) {
    press(name, room, known);
    return;
  }
  if (waiting.size === 0) queueMicrotask(measure);
  waiting.set(name, { room, key });
}

function measure(): void {
  forgetWithFonts();
  if (widths.size > MOST_WIDTHS) widths.clear();
  const names = [...waiting].filter(([name]) => name.isConnected);
  waiting.clear();
  for (const [name] of names) name.removeAttribute('textLength');
  for (const [name, { key }] of names) {
    const width = name.getComputedTextLength();
    // What is not displayed has no width, which says nothing.
    if (width > 0) widths.set(key, width);
  }
  for (const [name, { room, key }] of names) press(name, room, widths.get(key) ?? 0);
}

function press(name: SVGTSpanElement, room: number, width: number): void {
  if (width <= room) {
    name.removeAttribute('textLength');
    return;
  }
  name.setAttribute('textLength', `${room}`);
  name.setAttribute('lengthAdjust', 'spacingAndGlyphs');
}

/** In another font everything has another width. */
function forgetWithFonts(): void {
  if (watchesFonts) return;
  watchesFonts = true;
  document.fonts.addEventListener('loadingdone', () => widths.clear());
}

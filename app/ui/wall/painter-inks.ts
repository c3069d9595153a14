/** The tokens that blocks on a canvas are drawn in, by what they are called there. */
const TOKENS = {
  /** Outline of whatever is solid, and marks on it. */
  edge: '--edge',
  /** Outline of what was only created, on a sheet. */
  line: '--block-line',
  stoneLeft: '--stone-left',
  stoneRight: '--stone-right',
  stoneTop: '--stone-top',
  frost: '--frost',
  frostInk: '--frost-ink',
  plate: '--plate',
  stamp: '--stamp',
  pen: '--pen',
  writable: '--writable',
  lit: '--sheet-lit',
} as const;

/** The colours that a theme decides, as they are now, and the family of letters for numbers. */
export type PainterInks = Readonly<Record<keyof typeof TOKENS | 'mono', string>>;

/** The inks that the theme gives to blocks inside of an element, as a canvas understands them. */
export function painterInks(element: Element): PainterInks {
  const style = getComputedStyle(element);
  const inks = Object.entries(TOKENS).map(([name, token]) => [name, resolved(element, style.getPropertyValue(token))]);
  return {
    ...(Object.fromEntries(inks) as Record<keyof typeof TOKENS, string>),
    mono: style.getPropertyValue('--font-mono') || 'monospace',
  };
}

/** `light-dark(…)` and the like mean nothing to a canvas: the browser works them out for a colour of the page. */
function resolved(element: Element, value: string): string {
  if (!value.includes('(')) return value.trim();
  const probe = document.createElement('i');
  probe.style.color = value;
  element.parentElement?.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

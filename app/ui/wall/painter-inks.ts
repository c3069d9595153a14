import type { PainterInks } from './block-painter';

/** The colours that the theme gives to blocks inside of an element, as a canvas understands them. */
export function painterInks(element: Element): PainterInks {
  const style = getComputedStyle(element);
  const ink = (name: string) => resolved(element, style.getPropertyValue(name));
  return {
    stoneLeft: ink('--stone-left'),
    stoneRight: ink('--stone-right'),
    stoneTop: ink('--stone-top'),
    stamp: ink('--stamp'),
    pen: ink('--pen'),
    writable: ink('--writable'),
    lit: ink('--sheet-lit'),
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

/** What the variables of the style sheets are on a projector's wall, as `#rrggbb` or `#rrggbbaa`. */
export function projectorInks(): (variable: string) => string {
  const known = new Map<string, string>();
  return (variable) => {
    const before = known.get(variable);
    if (before !== undefined) return before;
    const ink = computed(variable);
    known.set(variable, ink);
    return ink;
  };
}

/** Works a variable out as the browser does, on an element of its own. */
function computed(variable: string): string {
  const wall = document.createElement('div');
  wall.hidden = true;
  wall.dataset.theme = 'projector';
  wall.className = 'wall-stage on-floor';
  const probe = document.createElement('i');
  wall.append(probe);
  document.body.append(wall);
  try {
    if (getComputedStyle(wall).getPropertyValue(variable).trim() === '') return '';
    probe.style.color = `var(${variable})`;
    return hex(getComputedStyle(probe).color);
  } finally {
    wall.remove();
  }
}

/** `rgb(12, 26, 43)` and `rgba(…, 0.14)` as browsers tell them. */
function hex(colour: string): string {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const parts = alpha < 1 ? [red, green, blue, Math.round(alpha * 255)] : [red, green, blue];
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

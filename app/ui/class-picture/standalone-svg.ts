import { MONO } from './fonts';

/** What the app's style sheets say of the classes that drawings have; everything else of classes is motion. */
const CLASSES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'plate-text': { 'font-family': MONO, 'font-weight': '600' },
  'wall-mark': { fill: 'var(--writable)', stroke: 'var(--edge)' },
};
const PLATE_INK = 'var(--edge)';

const TAG = /<([A-Za-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const VARIABLE = /var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)/;
const LONG_NUMBER = /-?\d+\.\d{4,}/g;
const COLOUR = /^#([0-9a-f]{6})([0-9a-f]{2})$/i;
/** What XML cannot hold, however it is written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * A drawing as a file of its own, which any program for SVG opens: variables of the theme become colours, classes and
 * styles become attributes, colours that are seen through are written in the way that all programs know.
 *
 * @param markup an `<svg>` as React or a browser writes it
 * @param inkOf the colour of a variable (`--desk`), as `#rrggbb` or `#rrggbbaa`
 */
export function standaloneSvg(markup: string, inkOf: (variable: string) => string): string {
  const drawn = markup.replace(NOT_XML, '').replace(TAG, (_, name: string, attributes: string, end: string) => {
    const own = plain(
      new Map([...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value])),
      inkOf,
    );
    return `<${name}${[...own].map(([key, value]) => ` ${key}="${value}"`).join('')}${end}>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawn}\n`;
}

function plain(attributes: Map<string, string>, inkOf: (variable: string) => string): Map<string, string> {
  for (const name of (attributes.get('class') ?? '').split(' ')) {
    for (const [key, value] of Object.entries(CLASSES[name] ?? {})) attributes.set(key, value);
    if (name === 'plate-text' && !attributes.has('fill')) attributes.set('fill', PLATE_INK);
  }
  attributes.delete('class');
  for (const [, key = '', value = ''] of (attributes.get('style') ?? '').matchAll(/([\w-]+)\s*:\s*([^;]+)/g)) {
    attributes.set(key, value.trim());
  }
  attributes.delete('style');
  for (const [key, value] of attributes) attributes.set(key, resolved(value, inkOf).replace(LONG_NUMBER, shorter));
  for (const key of ['fill', 'stroke']) {
    const [, colour, through] = COLOUR.exec(attributes.get(key) ?? '') ?? [];
    if (colour === undefined || through === undefined) continue;
    const more = Number(attributes.get(`${key}-opacity`) ?? 1);
    attributes.set(key, `#${colour}`);
    attributes.set(`${key}-opacity`, `${Math.round((Number.parseInt(through, 16) / 255) * more * 1000) / 1000}`);
  }
  return attributes;
}

/** Thousandths of a pixel nobody sees. */
function shorter(number: string): string {
  return `${Math.round(Number(number) * 1000) / 1000}`;
}

/** @returns the value with the first choice of each variable, or the second where there is no first */
function resolved(value: string, inkOf: (variable: string) => string): string {
  const found = VARIABLE.exec(value);
  if (!found) return value;
  const [whole, variable = '', otherwise = ''] = found;
  return resolved(
    value.replace(whole, () => inkOf(variable) || otherwise),
    inkOf,
  );
}

import { byBytes, GoMap, GoStruct, type GoValue, Nil } from './go-value';

/**
 * JSON as Go's encoder writes it: without spaces, map keys sorted. `escaping` is Go's default of writing `<`, `>` and `&`
 * as `\u003c` and so on; the `json` function of templates and the daemon switch it off.
 */
export function goJson(value: GoValue, escaping: boolean): string {
  if (typeof value === 'string') return jsonString(value, escaping);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Nil) return 'null';
  if (value instanceof GoMap) {
    const pairs = value
      .sortedKeys()
      .map((key) => `${jsonString(key, escaping)}:${goJson(value.entries.get(key) ?? '', escaping)}`);
    return `{${pairs.join(',')}}`;
  }
  if (value instanceof GoStruct) return structJson(value, escaping);
  return `[${value.map((item) => goJson(item, escaping)).join(',')}]`;
}

/** The formatter's structs marshal themselves through a map, sorted and always escaped; those with tags keep their order. */
function structJson(value: GoStruct, escaping: boolean): string {
  const names = [...value.members.keys()];
  const isFormatters = value.type !== null && value.tags === null;
  const sorted = isFormatters ? names.sort(byBytes) : names;
  const escaped = escaping || isFormatters;
  const pairs = sorted.flatMap((name) => {
    if (!value.isInJson(name)) return [];
    const member = value.members.get(name)?.();
    const key = jsonString(value.tags?.names?.get(name) ?? name, escaped);
    return [`${key}:${member === undefined ? 'null' : goJson(member, escaped)}`];
  });
  return `{${pairs.join(',')}}`;
}

function jsonString(text: string, escaping: boolean): string {
  const json = JSON.stringify(text)
    .replace(/[\u2028\u2029]/g, unicode)
    .replace(/\\[bf]/g, (short) => (short === '\\b' ? '\\b' : '\\f'));
  return escaping ? json.replace(/[<>&]/g, unicode) : json;
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

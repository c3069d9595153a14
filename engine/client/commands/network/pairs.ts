/** `key=value` of repeated flags, the last of a key winning; a key alone has the value `''`. */
export function pairs(texts: readonly string[]): [key: string, value: string][] {
  const found = texts.map((text): [string, string] => {
    const at = text.indexOf('=');
    return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  });
  return [...new Map(found)];
}

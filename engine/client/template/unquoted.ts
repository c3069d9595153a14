/** The text between quotes, with its escapes resolved; null for one that Go does not know. */
export function unquoted(text: string): string | null {
  const plain = text
    .replace(/\\a/g, '\\u0007')
    .replace(/\\v/g, '\\u000b')
    .replace(/\\'/g, "'")
    .replace(/\\x([\da-fA-F]{2})/g, '\\u00$1')
    .replace(/\\([0-7]{3})/g, (_, digits: string) => `\\u${Number.parseInt(digits, 8).toString(16).padStart(4, '0')}`);
  try {
    return JSON.parse(plain.replaceAll('\t', '\\t')) as string;
  } catch {
    return null;
  }
}

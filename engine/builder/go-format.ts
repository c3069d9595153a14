/** Go's `%q` of a list of strings: `["npm" "start"]`. */
export function quotedList(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(' ')}]`;
}

/** Go's `%v` of a list of strings: `[/data /logs]`. */
export function plainList(words: readonly string[]): string {
  return `[${words.join(' ')}]`;
}

/** What a record has under a name that somebody typed, and never what every object inherits. */
export function ownEntry<T>(record: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

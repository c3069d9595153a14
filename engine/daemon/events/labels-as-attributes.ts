/**
 * The labels of an actor as a record of its own, to which more may be added. Set one by one: by way of `fromEntries` or
 * a copy by `...` it takes six times as long or four times the memory, and each command tells of something.
 */
export function labelsAsAttributes(labels: readonly (readonly [string, string])[]): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [key, value] of labels) {
    if (key === '__proto__') {
      // Assigning would set the record's prototype instead.
      Object.defineProperty(attributes, key, { value, enumerable: true, configurable: true, writable: true });
    } else attributes[key] = value;
  }
  return attributes;
}

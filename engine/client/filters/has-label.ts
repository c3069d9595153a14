/** @param wanted `key`, or `key=value` */
export function hasLabel(labels: readonly (readonly [string, string])[], wanted: string): boolean {
  const at = wanted.indexOf('=');
  if (at < 0) return labels.some(([key]) => key === wanted);
  return labels.some(([key, value]) => key === wanted.slice(0, at) && value === wanted.slice(at + 1));
}

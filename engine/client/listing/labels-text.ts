import { byBytes } from '../template/go-value';

/** Labels as lists show them: `app=shop,tier=front`, sorted by key. */
export function labelsText(labels: readonly (readonly [key: string, value: string])[]): string {
  return [...labels]
    .sort(([a], [b]) => byBytes(a, b))
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}

import type { Finding } from '../model/claims-board';

/** A finding as everybody may see it: without whose doing it was. */
export function numbersOnly({ id, numbers }: Finding): Finding {
  const values = Object.entries(numbers).map(([name, { value }]) => [name, { value, moments: [] }]);
  return { id, numbers: Object.fromEntries(values) };
}

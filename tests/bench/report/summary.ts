export interface Summary {
  min: number;
  median: number;
  max: number;
}

/** Of one figure over the rounds. NaN throughout when there is none. */
export function summary(values: readonly number[]): Summary {
  return { min: percentile(values, 0), median: percentile(values, 0.5), max: percentile(values, 1) };
}

/** By linear interpolation between the nearest ranks; `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** `12.3 [11.9 – 14.0]`: the median, then the extremes. */
export function spread(values: readonly number[], digits = 1): string {
  if (values.length === 0) return '–';
  const { min, median, max } = summary(values);
  return `${number(median, digits)} [${number(min, digits)} – ${number(max, digits)}]`;
}

export function number(value: number, digits = 1): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

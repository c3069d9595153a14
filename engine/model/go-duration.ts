const UNITS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

const NUMBER = String.raw`(?:\d+\.?\d*|\.\d+)`;
const UNIT = '(?:ns|us|µs|ms|s|m|h)';
const WHOLE = new RegExp(`^[+-]?(?:0|(?:${NUMBER}${UNIT})+)$`);
const WITHOUT_UNIT = new RegExp(`^[+-]?(?:${NUMBER}${UNIT})*${NUMBER}$`);
const FIRST_UNIT_AMISS = new RegExp(`^[+-]?(?:${NUMBER}${UNIT})*${NUMBER}([^\\d.]+)`);

/** Nanoseconds of Go's notation (`1m30s`, `500ms`, `-.5h`), or null. */
export function parseGoDuration(text: string): number | null {
  if (!WHOLE.test(text)) return null;
  let total = 0;
  for (const [, number = '', unit = ''] of text.matchAll(/([\d.]+)(ns|us|µs|ms|s|m|h)/g)) {
    total += Number(number) * (UNITS[unit] ?? 0);
  }
  return Math.round(text.startsWith('-') ? -total : total);
}

/** What Go's `time.ParseDuration` has against a text that it cannot read. */
export function goDurationMistake(text: string): string {
  const quoted = JSON.stringify(text);
  if (WITHOUT_UNIT.test(text)) return `time: missing unit in duration ${quoted}`;
  const unit = FIRST_UNIT_AMISS.exec(text)?.[1];
  return unit !== undefined && UNITS[unit] === undefined
    ? `time: unknown unit ${JSON.stringify(unit)} in duration ${quoted}`
    : `time: invalid duration ${quoted}`;
}

/** `1m30s`, `500ms`, `0s`. */
export function formatGoDuration(nanoseconds: number): string {
  if (nanoseconds === 0) return '0s';
  if (nanoseconds < 1e9) return nanoseconds < 1e6 ? `${nanoseconds / 1e3}µs` : `${nanoseconds / 1e6}ms`;
  const seconds = nanoseconds / 1e9;
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = Number((seconds % 60).toFixed(9));
  return `${hours > 0 ? `${hours}h` : ''}${hours > 0 || minutes > 0 ? `${minutes}m` : ''}${rest}s`;
}

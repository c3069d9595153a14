const DECIMAL = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
const BINARY = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** Bytes in steps of 1000; `digits` is 3 in lists and 4 in totals (docker-facts §2.4). */
export function humanSize(bytes: number, digits: 3 | 4 = 4): string {
  return scaled(bytes, 1000, DECIMAL, digits);
}

/** Bytes in steps of 1024, four digits: memory only. */
export function binarySize(bytes: number): string {
  return scaled(bytes, 1024, BINARY, 4);
}

function scaled(bytes: number, step: number, units: readonly string[], digits: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= step && unit < units.length - 1) {
    size /= step;
    unit += 1;
  }
  return `${general(size, digits)}${units[unit]}`;
}

/** Go's `%.Ng`: N significant digits without trailing zeros, an exponent when the digits do not reach the point. */
function general(value: number, digits: number): string {
  const precise = value.toPrecision(digits);
  if (!precise.includes('e')) return precise.includes('.') ? precise.replace(/\.?0+$/, '') : precise;
  const [mantissa = '', exponent = ''] = precise.split('e');
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${mantissa.replace(/\.?0+$/, '')}e${sign}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
}

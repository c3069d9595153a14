const PARTS = /\d+|\D+/g;

/** Compares names as the docker client sorts them: runs of digits count as numbers, so `v2` comes before `v10`. */
export function naturalOrder(a: string, b: string): number {
  const left = a.match(PARTS) ?? [];
  const right = b.match(PARTS) ?? [];
  for (let n = 0; n < Math.min(left.length, right.length); n += 1) {
    const order = partOrder(left[n] as string, right[n] as string);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function partOrder(a: string, b: string): number {
  if (a === b) return 0;
  if (/^\d/.test(a) && /^\d/.test(b)) {
    const [x, y] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')];
    if (x.length !== y.length) return x.length - y.length;
    if (x !== y) return x < y ? -1 : 1;
    return a.length - b.length;
  }
  return a < b ? -1 : 1;
}

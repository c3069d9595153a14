/** Bytes that only look like chance, the same ones every time: rooms of tests are the same rooms. */
export function seededRandom(): (bytes: number) => Uint8Array {
  let seed = 1;
  return (bytes) => {
    const out = new Uint8Array(bytes);
    for (let i = 0; i < bytes; i += 1) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      out[i] = seed >>> 24;
    }
    return out;
  };
}

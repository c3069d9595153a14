/** A sheet with ten million bytes on it is full. */
const FULL = 1e7;
/** So is one with a thousand changed files. */
const MANY = 1000;

/**
 * How full a writable layer is drawn, 0–1. On a logarithmic scale: the first file is seen as well as the ten thousandth,
 * and a log that grows goes on filling the sheet. 0 only while nothing has changed.
 */
export function writableShare({ files, bytes }: { readonly files: number; readonly bytes: number }): number {
  const share = Math.max(Math.log1p(files) / Math.log1p(MANY), Math.log1p(bytes) / Math.log1p(FULL));
  return files === 0 && bytes === 0 ? 0 : Math.min(1, Math.max(0.12, share));
}

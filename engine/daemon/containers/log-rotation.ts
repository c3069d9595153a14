import type { HostConfig } from '../../model/container';

/** How a logging driver keeps a log short. */
export interface LogRotation {
  /** Bytes at which a file is full. */
  maxSize: number;
  /** Files that are kept, the one that is written among them. */
  maxFiles: number;
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12, p: 1e15 };

/** What `--log-opt max-size` and `max-file` ask for; null for a log without end, or the driver's complaint. */
export function logRotation({ recorded }: Pick<HostConfig, 'recorded'>): LogRotation | string | null {
  const log = recorded?.LogConfig;
  if (typeof log !== 'object' || log === null || Array.isArray(log)) return null;
  const options = (log.Config ?? {}) as Readonly<Record<string, string>>;
  const size = options['max-size'];
  const files = options['max-file'];
  const isLocal = log.Type === 'local';
  if (files !== undefined && !/^[+-]?\d+$/.test(files)) {
    return `strconv.Atoi: parsing ${JSON.stringify(files)}: invalid syntax`;
  }
  if (files !== undefined && Number(files) < 1) return 'max-file cannot be less than 1';
  if (size === undefined) return null;
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?([kmgtp]?)i?b?$/i.exec(size) ?? [];
  if (number === undefined) return `invalid size: '${size}'`;
  const maxSize = Math.floor(Number(number) * (UNITS[unit.toLowerCase()] ?? 1));
  if (maxSize <= 0) return isLocal ? 'invalid max-size value' : 'max-size must be a positive number';
  return { maxSize, maxFiles: Number(files ?? (isLocal ? 5 : 1)) };
}

import { strftime } from './time-modules';

/** A moment as Python's loggers write it: `2025-01-31 12:00:00,123`. */
export function logTime(at: number): string {
  return `${strftime(at, '%Y-%m-%d %H:%M:%S')},${String(Math.floor(at % 1000)).padStart(3, '0')}`;
}

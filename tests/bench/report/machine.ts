import { cpus, loadavg, totalmem } from 'node:os';

/** What the figures were taken on. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown CPU';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${model}, ${memory} GiB, ${process.platform}, Node ${process.versions.node}`;
}

/** The load average of the last minute; above about 2 on two cores somebody else was working too. */
export function load(): string {
  return (loadavg()[0] ?? 0).toFixed(2);
}

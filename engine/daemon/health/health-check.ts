import type { ContainerConfig } from '../../model/image';

/** What a health check is to do. Times in milliseconds. */
export interface HealthCheck {
  /** What is executed in the container. */
  argv: readonly string[];
  /** The text that a shell is given, null when the program is executed without one. */
  shellText: string | null;
  interval: number;
  timeout: number;
  startPeriod: number;
  startInterval: number;
  retries: number;
}

const SHELL = ['/bin/sh', '-c'];
/** Real Docker asks up to a thousand times a second; here everybody's screen is told of each time (milliseconds). */
const LEAST_INTERVAL = 1_000;

/** The check of a configuration with Docker's defaults (docker-facts §5.4); null when there is none, or it is `NONE`. */
export function healthCheckOf({
  Healthcheck,
  Shell,
}: Pick<ContainerConfig, 'Healthcheck' | 'Shell'>): HealthCheck | null {
  const [kind, ...words] = Healthcheck?.Test ?? [];
  if (!Healthcheck || (kind !== 'CMD' && kind !== 'CMD-SHELL') || words.length === 0) return null;
  const inShell = kind === 'CMD-SHELL';
  const shell = Shell?.length ? Shell : SHELL;
  const { Interval, Timeout, StartPeriod, StartInterval, Retries } = Healthcheck;
  return {
    argv: inShell ? [...shell, ...words] : words,
    // Other shells than the usual one have rules of their own.
    shellText: inShell && shell === SHELL ? (words[0] ?? '') : null,
    interval: Math.max(LEAST_INTERVAL, milliseconds(Interval, 30_000)),
    timeout: milliseconds(Timeout, 30_000),
    startPeriod: milliseconds(StartPeriod, 0),
    startInterval: Math.max(LEAST_INTERVAL, milliseconds(StartInterval, 5_000)),
    retries: Retries || 3,
  };
}

function milliseconds(nanoseconds: number | undefined, otherwise: number): number {
  return nanoseconds ? nanoseconds / 1e6 : otherwise;
}

import type { HealthConfig } from '../../../model/image';
import { ok, type Result } from '../../../model/result';
import type { FlagValues } from '../../flags/flag';
import type { HEALTH_FLAGS } from './health-flags';

/** What the flags make of the health check; undefined leaves the image's. What is zero leaves the image's value. */
export function requestedHealth(flags: FlagValues<typeof HEALTH_FLAGS>): Result<HealthConfig | undefined, string> {
  const command = flags['health-cmd'];
  const times = {
    Interval: flags['health-interval'],
    Timeout: flags['health-timeout'],
    StartPeriod: flags['health-start-period'],
    StartInterval: flags['health-start-interval'],
    Retries: flags['health-retries'],
  };
  const asked = command !== '' || Object.values(times).some((value) => value !== 0);
  if (flags['no-healthcheck']) {
    if (asked) return { ok: false, error: '--no-healthcheck conflicts with --health-* options' };
    return ok({ Test: ['NONE'] });
  }
  if (!asked) return ok(undefined);
  for (const name of ['interval', 'timeout', 'retries', 'start-period', 'start-interval'] as const) {
    if (flags[`health-${name}`] < 0) return { ok: false, error: `--health-${name} cannot be negative` };
  }
  const given = Object.fromEntries(Object.entries(times).filter(([, value]) => value !== 0));
  return ok({ Test: command === '' ? [] : ['CMD-SHELL', command], ...given });
}

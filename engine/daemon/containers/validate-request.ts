import type { HostConfig } from '../../model/container';
import type { HealthConfig } from '../../model/image';
import { HOST_CPUS } from '../../model/kernel';
import { ok, type Result, refuse } from '../../model/result';
import type { CreateRequest } from '../api/create-request';
import { parseSignal } from './signal';

const POLICIES: readonly string[] = ['no', 'always', 'on-failure', 'unless-stopped'];
const LEAST_MEMORY = 6 * 1024 * 1024;

/** What the daemon checks of a create request besides name and image (docker-facts §4.1). */
export function validateRequest(request: CreateRequest): Result<void> {
  const { workingDir, stopSignal } = request;
  if (workingDir !== null && workingDir !== '' && !workingDir.startsWith('/')) {
    return refuse(400, `the working directory '${workingDir}' is invalid, it needs to be an absolute path`);
  }
  if (stopSignal !== null && parseSignal(stopSignal) === null) return refuse(400, `invalid signal: ${stopSignal}`);
  const unhealthy = request.healthcheck && healthMistake(request.healthcheck);
  if (unhealthy) return refuse(400, unhealthy);
  return validateHostConfig(request.hostConfig);
}

/** Nanoseconds. */
const LEAST_TIME = 1e6;

function healthMistake(config: HealthConfig): string | null {
  for (const name of ['Interval', 'Timeout', 'StartPeriod', 'StartInterval'] as const) {
    const time = config[name] ?? 0;
    if (time !== 0 && time < LEAST_TIME) return `${name} in Healthcheck cannot be less than 1ms`;
  }
  return (config.Retries ?? 0) < 0 ? 'Retries in Healthcheck cannot be negative' : null;
}

/** The limits and the restart policy of a create or an update. */
export function validateHostConfig(config: Partial<HostConfig>): Result<void> {
  const { restartPolicy, memory = 0, nanoCpus = 0 } = config;
  if (restartPolicy) {
    const { name, maximumRetryCount } = restartPolicy;
    if (!POLICIES.includes(name)) {
      const choices = "use one of 'no', 'always', 'on-failure', or 'unless-stopped'";
      return refuse(400, `invalid restart policy: unknown policy '${name}'; ${choices}`);
    }
    if (name !== 'on-failure' && maximumRetryCount !== 0) {
      return refuse(400, "invalid restart policy: maximum retry count can only be used with 'on-failure'");
    }
    if (maximumRetryCount < 0) {
      return refuse(400, 'invalid restart policy: maximum retry count cannot be negative');
    }
  }
  if (memory !== 0 && memory < LEAST_MEMORY) return refuse(400, 'Minimum memory limit allowed is 6MB');
  if (nanoCpus < 0 || nanoCpus > HOST_CPUS * 1e9) {
    const most = HOST_CPUS.toFixed(2);
    return refuse(400, `range of CPUs is from 0.01 to ${most}, as there are only ${HOST_CPUS} CPUs available`);
  }
  return ok(undefined);
}

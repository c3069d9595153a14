import { duration, text, toggle, whole } from '../../flags/kinds';

/** What `docker run` and `docker create` say about health checks. */
export const HEALTH_FLAGS = {
  'health-cmd': text('Command to run to check health'),
  'health-interval': duration('Time between running the check (ms|s|m|h)'),
  'health-retries': whole('Consecutive failures needed to report unhealthy'),
  'health-start-interval': duration('Time between running the check during the start period (ms|s|m|h)'),
  'health-start-period': duration(
    'Start period for the container to initialize before starting health-retries countdown (ms|s|m|h)',
  ),
  'health-timeout': duration('Maximum time to allow one check to run (ms|s|m|h)'),
  'no-healthcheck': toggle('Disable any container-specified HEALTHCHECK'),
};

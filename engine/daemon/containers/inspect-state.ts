import type { Container } from '../../model/container';
import { UtcTime } from '../../model/utc-time';
import type { JsonObject } from '../api/json-object';
import type { DaemonContext } from '../context';
import { isRunning } from './find-container';

const NEVER = '0001-01-01T00:00:00Z';

/** The `State` of `docker inspect`, keys in Docker's order. */
export function inspectState({ own }: DaemonContext, container: Container): JsonObject {
  const { state, health } = container;
  const started = 'startedAt' in state && state.startedAt !== 0;
  const finished = 'finishedAt' in state && state.finishedAt !== 0;
  return {
    Status: state.status,
    Running: isRunning(container),
    Paused: state.status === 'paused',
    Restarting: state.status === 'restarting',
    OOMKilled: 'oomKilled' in state && state.oomKilled === true,
    Dead: state.status === 'dead',
    Pid: 'pid' in state ? state.pid : 0,
    ExitCode: 'exitCode' in state ? state.exitCode : 0,
    Error: 'error' in state ? state.error : '',
    StartedAt: started ? new UtcTime(state.startedAt).rfc3339 : NEVER,
    FinishedAt: finished ? new UtcTime(state.finishedAt).rfc3339 : NEVER,
    ...(health && {
      Health: {
        Status: health.status,
        FailingStreak: health.failingStreak,
        Log: (own.probes.get(container.id) ?? []).map(({ start, end, exitCode, output }) => ({
          Start: new UtcTime(start).rfc3339,
          End: new UtcTime(end).rfc3339,
          ExitCode: exitCode,
          Output: output,
        })),
      },
    }),
  };
}

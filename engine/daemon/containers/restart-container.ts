import { ok, type Result, refuse } from '../../model/result';
import type { Conversation } from '../../room/conversation';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { findContainer } from './find-container';
import { startContainer } from './start-container';
import { finishLater, graceOf, type StopOptions, stopContainer } from './stop-container';

/** `docker restart`: stop and start; one that does not run is just started (docker-facts §5.1). */
export function* restartContainer(
  now: () => DaemonContext,
  name: string,
  options: StopOptions,
): Conversation<Result<void>> {
  const found = findContainer(now(), name);
  if (!found.ok) return found;
  const { id, hostConfig } = found.value;
  // One made with --rm must not go away between its two lives.
  if (hostConfig.autoRemove) setAutoRemove(now(), id, false);
  const due = now().tx.now + Math.max(0, graceOf(found.value, options.timeout)) * 1000;
  let stopped: Result<unknown> | null = null;
  let started: Result<unknown> | null = null;
  try {
    stopped = yield* stopContainer(now, id, options);
    started = stopped.ok ? startContainer(now(), id) : stopped;
  } finally {
    if (stopped === null) finishLater(now(), id, 'restart', due);
    if (hostConfig.autoRemove) setAutoRemove(now(), id, true);
  }
  if (!started.ok) return refuse(started.error.status, `Cannot restart container ${name}: ${started.error.message}`);
  noteContainer(now(), found.value, 'restart');
  return ok(undefined);
}

function setAutoRemove({ tx, seat, host }: DaemonContext, id: string, autoRemove: boolean): void {
  const container = host.containers.get(id);
  if (!container) return;
  tx.emit({ type: 'container.updated', seat, id, hostConfig: { ...container.hostConfig, autoRemove } });
}

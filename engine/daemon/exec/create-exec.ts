import type { Container } from '../../model/container';
import { ok, type Result, refuse } from '../../model/result';
import type { RoomState } from '../../model/room-state';
import type { ExecRequest } from '../api/exec-request';
import { hostRoom } from '../bounds/host-room';
import { sizeMistake } from '../bounds/size-mistake';
import { containerFs } from '../containers/container-fs';
import { findContainer } from '../containers/find-container';
import { resolveUser } from '../containers/resolve-user';
import { textAt } from '../containers/text-at';
import type { DaemonContext } from '../context';
import { noteExec } from '../events/note-exec';
import { knownLinks } from '../network/links/known-links';

export interface PlannedExec {
  container: string;
  request: ExecRequest;
}

/**
 * Execs between create and start. As in a real daemon they are in memory only: one that is created and not started
 * before the classroom's server is restarted is gone.
 */
const planned = new WeakMap<RoomState, Map<string, PlannedExec>>();
const MOST_PLANNED = 1_000;

/** `POST /containers/{name}/exec`: everything that can be checked before the program is looked for (docker-facts §4.1). */
export function createExec(ctx: DaemonContext, name: string, request: ExecRequest): Result<{ id: string }> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const container = found.value;
  const ready = readyForExec(container);
  if (!ready.ok) return ready;
  if (request.argv.length === 0) return refuse(400, 'No exec command specified');
  const links = knownLinks(ctx, container);
  if (!links.ok) return links;
  if (request.user) {
    const user = resolveUser(containerFs(ctx, container), (digest) => textAt(ctx, digest), request.user);
    if (!user.ok) return user;
  }
  const { argv, env, user, workingDir } = request;
  const tooLarge = sizeMistake('commands by docker exec', { 'environment variables': env }, [argv, user, workingDir]);
  if (tooLarge !== null) return refuse(400, tooLarge);
  const hasRoom = hostRoom('commands by docker exec', ctx.own.execs.size);
  if (!hasRoom.ok) return hasRoom;
  const id = ctx.tx.randomHex(32);
  const plans = planned.get(ctx.state) ?? new Map<string, PlannedExec>();
  planned.set(ctx.state, plans);
  plans.set(id, { container: container.id, request });
  noteExec(ctx, container.id, id, 'exec_create', request.argv);
  if (plans.size > MOST_PLANNED) plans.delete(plans.keys().next().value as string);
  return ok({ id });
}

/** The container in which a planned exec is to be. */
export function plannedIn({ state }: DaemonContext, id: string): string {
  return planned.get(state)?.get(id)?.container ?? '';
}

/** Takes out what was planned under an ID; undefined when there is no such exec or it has been started. */
export function takePlanned({ state }: DaemonContext, id: string): PlannedExec | undefined {
  const plan = planned.get(state)?.get(id);
  planned.get(state)?.delete(id);
  return plan;
}

function readyForExec({ id, name, state }: Container): Result<void> {
  switch (state.status) {
    case 'running':
      return ok(undefined);
    case 'paused':
      return refuse(409, `Container ${name} is paused, unpause the container before exec`);
    case 'restarting':
      return refuse(409, `Container ${id} is restarting, wait until the container is running`);
    default:
      return refuse(409, `container ${id} is not running`);
  }
}

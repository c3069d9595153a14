import type { RegistryCredentials } from '../daemon/api/registry-login';
import type { DaemonContext } from '../daemon/context';
import { PULL_WINDOW } from '../model/registry-rules';
import { ok, type Result, refuse } from '../model/result';
import { isAccount } from './accounts';
import { registryRules } from './registry-rules';

/**
 * Counts a pull from the hub against the limit of the room's address, if it has one and nobody is logged in; the
 * refusal is that of Docker Hub.
 */
export function countHubPull(ctx: DaemonContext, credentials: RegistryCredentials | null): Result<void> {
  const { pullLimit } = registryRules(ctx.state);
  if (pullLimit === null || isAccount(ctx.state, ctx.seat, credentials)) return ok(undefined);
  const { hubPulls } = ctx.state.room;
  const used = hubPulls && ctx.tx.now - hubPulls.since < PULL_WINDOW ? hubPulls.count : 0;
  if (used >= pullLimit) return refuse(500, TOO_MANY);
  ctx.tx.emit({ type: 'hub.pulled', seat: ctx.seat });
  return ok(undefined);
}

const TOO_MANY =
  'toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit';

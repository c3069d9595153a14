import { ok, type Result, refuse } from '../../model/result';
import { isAccount } from '../../registry/accounts';
import { HUB_HOST, ROOM_REGISTRY_HOSTS, unreachable } from '../../registry/registry-address';
import { registryRules } from '../../registry/registry-rules';
import type { RegistryCredentials } from '../api/registry-login';
import type { DaemonContext } from '../context';

/** Names of Docker Hub where a server is asked for. */
const HUB = ['docker.io', 'index.docker.io', HUB_HOST];

/**
 * `POST /auth`. The room's registry takes everybody unless the instructor has it ask for accounts, as a `registry:2`
 * without them does.
 */
export function registryLogin(ctx: DaemonContext, server: string, credentials: RegistryCredentials): Result<void> {
  const { hub, accounts } = registryRules(ctx.state);
  const host = server.replace(/^https?:\/\//, '').split('/', 1)[0] ?? '';
  const isRight = isAccount(ctx.state, ctx.seat, credentials);
  if (HUB.includes(host)) {
    if (hub === 'unreachable') return refuse(500, unreachable(HUB_HOST));
    return isRight ? ok(undefined) : refuse(401, `Get "https://${HUB_HOST}/v2/": ${WRONG}`);
  }
  if (!(ROOM_REGISTRY_HOSTS as readonly string[]).includes(host)) return refuse(500, unreachable(host));
  if (!accounts || isRight) return ok(undefined);
  return refuse(401, `login attempt to http://${host}/v2/ failed with status: 401 Unauthorized`);
}

const WRONG = 'unauthorized: incorrect username or password';

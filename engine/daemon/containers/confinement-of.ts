import { CAPABILITIES } from '../../model/capability';
import { type Confinement, DEFAULT_CONFINEMENT, type Rlimit } from '../../model/confinement';
import type { Container } from '../../model/container';
import type { JsonValue } from '../../model/process';
import { grantedCapabilities } from './granted-capabilities';

/**
 * What a container's processes may not do and lend themselves; undefined where nothing was asked, which is
 * {@link DEFAULT_CONFINEMENT}.
 *
 * @param groups what the names and numbers of `--group-add` are there
 * @param privileged `docker exec --privileged`: all capabilities, and the container's own rest
 */
export function confinementOf(
  { id, config, hostConfig }: Container,
  groups: readonly number[] = [],
  privileged = false,
): Confinement | undefined {
  const { recorded = {} } = hostConfig;
  const { Domainname: domainname = '' } = config;
  if (hostConfig.recorded === undefined && domainname === '' && !privileged) return undefined;
  const isPrivileged = recorded.Privileged === true;
  const security = Array.isArray(recorded.SecurityOpt) ? recorded.SecurityOpt.map(String) : [];
  const has = (pattern: RegExp) => security.some((option) => pattern.test(option));
  return {
    ...DEFAULT_CONFINEMENT,
    capabilities: privileged ? CAPABILITIES : grantedCapabilities(hostConfig),
    privileged: isPrivileged,
    writableSettings: isPrivileged || Array.isArray(recorded.ReadonlyPaths),
    noNewPrivileges: has(/^no-new-privileges([=:]true)?$/),
    seccomp: !isPrivileged && !has(/^seccomp[=:]unconfined$/),
    sysctls: textsOf(recorded.Sysctls),
    ulimits: rlimits(recorded.Ulimits),
    oomScoreAdj: typeof recorded.OomScoreAdj === 'number' ? recorded.OomScoreAdj : 0,
    groups,
    cgroup: recorded.CgroupnsMode === 'host' ? `${parentOf(recorded.CgroupParent)}/docker-${id}.scope` : '/',
    domainname,
  };
}

/** systemd's path of a slice: each dash is a level. */
function parentOf(parent: JsonValue | undefined): string {
  if (typeof parent !== 'string' || !parent.endsWith('.slice')) return '/system.slice';
  const parts = parent.replace(/\.slice$/, '').split('-');
  return parts.map((_, n) => `/${parts.slice(0, n + 1).join('-')}.slice`).join('');
}

function textsOf(value: JsonValue | undefined): Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
}

function rlimits(value: JsonValue | undefined): Record<string, Rlimit> {
  if (!Array.isArray(value)) return {};
  const bound = (limit: JsonValue | undefined) => (typeof limit === 'number' && limit >= 0 ? limit : null);
  return Object.fromEntries(
    value.flatMap((one) => {
      if (typeof one !== 'object' || one === null || Array.isArray(one)) return [];
      return [[String(one.Name), { soft: bound(one.Soft), hard: bound(one.Hard) }]];
    }),
  );
}

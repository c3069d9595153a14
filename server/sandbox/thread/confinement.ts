import { CAPABILITIES, type Capability } from '#engine/model/capability';
import { type Confinement, DEFAULT_CONFINEMENT } from '#engine/model/confinement';
import type { SandboxRun } from '#engine/model/sandbox-run';

/** The host itself is confined by nothing. */
const HOST: Confinement = {
  ...DEFAULT_CONFINEMENT,
  capabilities: CAPABILITIES,
  privileged: true,
  writableSettings: true,
  seccomp: false,
  cgroup: '/user.slice/user-1000.slice/session-1.scope',
};

/** What the kernel keeps a run from. */
export function confinementIn({ confinement, place }: SandboxRun): Confinement {
  return confinement ?? (place === 'host' ? HOST : DEFAULT_CONFINEMENT);
}

/** Capabilities that the run's user has at the moment: root those that there are, anybody else none. */
export function capabilitiesOf(run: SandboxRun): readonly Capability[] {
  return run.user.uid === 0 ? confinementIn(run).capabilities : [];
}

/** Whether the run's user may do what needs the capability. */
export function isCapable(run: SandboxRun, capability: Capability): boolean {
  return capabilitiesOf(run).includes(capability);
}

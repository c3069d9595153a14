import type { Capability } from '#engine/model/capability';
import type { SandboxRun } from '#engine/model/sandbox-run';
import { confinementIn, isCapable } from './confinement';

/** Who a run is at the moment, and what he may do: it may become another user while a command runs. */
export class Rights {
  constructor(private readonly run: SandboxRun) {}

  get uid(): number {
    return this.run.user.uid;
  }

  get gid(): number {
    return this.run.user.gid;
  }

  can(capability: Capability): boolean {
    return isCapable(this.run, capability);
  }

  isIn(group: number): boolean {
    return group === this.gid || confinementIn(this.run).groups.includes(group);
  }
}

import type { Capability } from '../model/capability';
import type { Surroundings } from './program';

/** Whether root's program there was left without one of these. Absent, what Docker leaves by default is enough for all programs. */
export function lacksCapability({ capabilities }: Surroundings, ...needed: readonly Capability[]): boolean {
  return capabilities !== undefined && needed.some((one) => !capabilities.includes(one));
}

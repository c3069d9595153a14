import type { Finding } from '../model/claims-board';

/** Whether somebody in the class has done, or has on the host, what the finding counts; else it proves nothing yet. */
export function isTried({ numbers }: Finding): boolean {
  return Object.entries(numbers).some(([name, { value }]) => name !== 'seats' && value > 0);
}

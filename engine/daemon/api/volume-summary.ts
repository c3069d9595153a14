import type { Volume } from '../../model/volume';

export interface VolumeSummary {
  volume: Volume;
  /** How many containers mention it, running or not. */
  users: number;
}

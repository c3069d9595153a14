export interface VolumeRequest {
  /** `''` makes an anonymous one with a name of 64 hex digits. */
  name: string;
  driver: string;
  labels: readonly (readonly [string, string])[];
  options: readonly (readonly [string, string])[];
}

/** One line of `docker events` (docker-facts §3.3, §5.5). */
export interface DaemonEvent {
  type: 'container' | 'image' | 'network' | 'volume' | 'builder' | 'daemon';
  /** `start`, `die`, `exec_create: sh -c ls` … */
  action: string;
  /** ID of the actor; of an image the reference or ID that was used, of a volume its name. */
  id: string;
  /** Besides what the actor says of itself; sorted when shown. */
  attributes: readonly (readonly [key: string, value: string])[];
}

/** How many a daemon remembers for `docker events --since`; Docker's own number. */
export const REMEMBERED_EVENTS = 256;

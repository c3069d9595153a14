export interface ContainerStats {
  /** Percent of one core. */
  cpu: number;
  /** Bytes. */
  memory: number;
  memoryLimit: number;
  pids: number;
  /** Bytes over its network, and to and from disks, since it was started. */
  received: number;
  sent: number;
  read: number;
  written: number;
}

/** A volume of one host, driver `local` (docker-facts §7.1). What is in it is private: {@link SeatPrivate.volumes}. */
export interface Volume {
  /** As given, or 64 hex digits. */
  name: string;
  /** Made for a container that named none: `docker volume prune` takes it without `-a`. */
  anonymous: boolean;
  /** Milliseconds since 1970. */
  created: number;
  labels: readonly (readonly [key: string, value: string])[];
  options: readonly (readonly [key: string, value: string])[];
  /** How full it is. */
  holds: { files: number; bytes: number };
}

/** Where the engine keeps a volume's files, as inspection shows it. */
export function volumeMountpoint(name: string): string {
  return `/var/lib/docker/volumes/${name}/_data`;
}

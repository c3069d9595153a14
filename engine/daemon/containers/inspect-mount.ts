import type { MountPoint } from '../../model/container';
import type { JsonObject } from '../api/json-object';

/** One of the `Mounts` of `docker inspect`, keys in Docker's order. */
export function inspectMount({ type, name, source, destination, mode, rw }: MountPoint): JsonObject {
  return {
    Type: type,
    ...(type === 'volume' && { Name: name }),
    Source: source,
    Destination: destination,
    ...(type === 'volume' && { Driver: 'local' }),
    Mode: mode,
    RW: rw,
    Propagation: type === 'bind' ? (PROPAGATION.exec(mode)?.[1] ?? 'rprivate') : '',
  };
}

const PROPAGATION = /(?:^|,)(r?(?:private|shared|slave))(?:,|$)/;

import { ok, type Result } from '../../model/result';
import { UtcTime } from '../../model/utc-time';
import { volumeMountpoint } from '../../model/volume';
import type { JsonObject } from '../api/json-object';
import type { DaemonContext } from '../context';
import { findVolume } from './find-volume';

/** The JSON of `GET /volumes/{name}`, keys in the order in which the client prints them (docker-facts §3.3). */
export function inspectVolume(ctx: DaemonContext, name: string): Result<JsonObject> {
  const found = findVolume(ctx, name);
  if (!found.ok) return found;
  const { created, labels, options } = found.value;
  return ok({
    CreatedAt: new UtcTime(Math.floor(created / 1000) * 1000).rfc3339,
    Driver: 'local',
    Labels: table(labels),
    Mountpoint: volumeMountpoint(name),
    Name: name,
    Options: table(options),
    Scope: 'local',
  });
}

function table(pairs: readonly (readonly [string, string])[]): JsonObject | null {
  const sorted = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
  return pairs.length > 0 ? Object.fromEntries(sorted) : null;
}

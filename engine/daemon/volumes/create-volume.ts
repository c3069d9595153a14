import { ok, type Result, refuse } from '../../model/result';
import type { Volume } from '../../model/volume';
import type { VolumeRequest } from '../api';
import type { DaemonContext } from '../context';
import { checkVolumeName } from './volume-name';
import { checkVolumeOptions } from './volume-options';

/** Volumes that one simulated host may hold; a script that creates without end is stopped here. */
export const MOST_VOLUMES = 400;

export const PLAIN_VOLUME: VolumeRequest = { name: '', driver: 'local', labels: [], options: [] };

/** `POST /volumes/create`. One of that name that is here already is the answer, whatever else was asked for. */
export function createVolume(ctx: DaemonContext, request: VolumeRequest): Result<Volume> {
  const { tx, seat, host } = ctx;
  const { driver, options } = request;
  const existing = host.volumes.get(request.name);
  if (existing) return ok(existing);
  const anonymous = request.name === '';
  const name = anonymous ? tx.randomHex(32) : request.name;
  if (driver !== '' && driver !== 'local') {
    return refuse(
      404,
      `create ${name}: error looking up volume plugin ${driver}: plugin ${JSON.stringify(driver)} not found`,
    );
  }
  const named = checkVolumeName(name);
  if (!named.ok) return named;
  const fits = checkVolumeOptions(name, options);
  if (!fits.ok) return fits;
  if (host.volumes.size >= MOST_VOLUMES) {
    const advice = 'remove some first, for example with "docker volume prune"';
    return refuse(503, `this room's hosts hold at most ${MOST_VOLUMES} volumes each: ${advice}`);
  }
  const labels = anonymous ? [...request.labels, [ANONYMOUS, ''] as const] : request.labels;
  const volume: Volume = { name, anonymous, created: tx.now, labels, options, holds: { files: 0, bytes: 0 } };
  tx.emit({ type: 'volume.created', seat, volume });
  tx.note(seat, { type: 'volume', action: 'create', id: name, attributes: [['driver', 'local']] });
  return ok(volume);
}

/** By this label Docker knows, and shows, that nobody gave the volume its name. */
const ANONYMOUS = 'com.docker.volume.anonymous';

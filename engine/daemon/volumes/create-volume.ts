import { ok, type Result, refuse } from '../../model/result';
import type { Volume } from '../../model/volume';
import type { VolumeRequest } from '../api/volume-request';
import { hostRoom } from '../bounds/host-room';
import { sizeMistake } from '../bounds/size-mistake';
import type { DaemonContext } from '../context';
import { checkVolumeName } from './volume-name';
import { checkVolumeOptions } from './volume-options';

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
  const tooLarge = sizeMistake('volumes', { labels: request.labels }, options);
  if (tooLarge !== null) return refuse(400, tooLarge);
  const hasRoom = hostRoom('volumes', host.volumes.size);
  if (!hasRoom.ok) return hasRoom;
  const labels = anonymous ? [...request.labels, [ANONYMOUS, ''] as const] : request.labels;
  const volume: Volume = { name, anonymous, created: tx.now, labels, options, holds: { files: 0, bytes: 0 } };
  tx.emit({ type: 'volume.created', seat, volume });
  tx.note(seat, { type: 'volume', action: 'create', id: name, attributes: { driver: 'local' } });
  return ok(volume);
}

/** By this label Docker knows, and shows, that nobody gave the volume its name. */
const ANONYMOUS = 'com.docker.volume.anonymous';

import { ok, type Result, refuse } from '../../model/result';
import type { LogLine } from '../../model/room-state';
import type { DaemonContext } from '../context';
import { findContainer } from './find-container';
import { logRotation } from './log-rotation';
import { rotatedLog } from './rotated-log';

/** Everything the main process has printed in all its runs, as far as it is kept (rule C286). */
export function containerLogs(ctx: DaemonContext, name: string): Result<{ tty: boolean; lines: readonly LogLine[] }> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const { id, config, hostConfig } = found.value;
  const { LogConfig } = hostConfig.recorded ?? {};
  if (typeof LogConfig === 'object' && LogConfig !== null && 'Type' in LogConfig && LogConfig.Type === 'none') {
    return refuse(501, 'configured logging driver does not support reading');
  }
  const lines = ctx.own.logs.get(id) ?? [];
  const rotation = logRotation(hostConfig);
  const isRotated = rotation !== null && typeof rotation !== 'string';
  return ok({ tty: config.Tty, lines: isRotated ? rotatedLog(lines, rotation) : lines });
}

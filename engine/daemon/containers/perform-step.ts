import type { Container } from '../../model/container';
import { FsError } from '../../model/fs-error';
import { dirname } from '../../model/path';
import type { Process } from '../../model/process';
import type { ScriptService } from '../../model/room-state';
import type { Printed, ProgramFile, Step } from '../../programs/program';
import type { DaemonContext } from '../context';
import { endService } from '../services/end-service';
import { containerFs } from './container-fs';
import { endProcess } from './end-process';
import { printLog } from './print-log';
import { writeFiles } from './write-files';

type Service = Extract<Process, { kind: 'service' }>;

/** Makes what a step of a program says come true: log lines, files, memory, alarm, end. */
export function performStep(ctx: DaemonContext, container: Container, process: Service, step: Step): void {
  const { tx, seat } = ctx;
  const service = process.id === undefined ? undefined : ctx.own.services?.get(process.id);
  if (process.id !== undefined && !service) return;
  if (step.print) printed(ctx, container, service, step.print);
  leaveFiles(ctx, container, step.writes ?? []);
  if (service && (step.outOfMemory || step.exit !== undefined)) {
    endService(ctx, service.id, step.outOfMemory ? 137 : (step.exit ?? 1));
    return;
  }
  if (step.outOfMemory) {
    endProcess(ctx, container.id, 137, 'oom');
    return;
  }
  if (step.exit !== undefined) {
    endProcess(ctx, container.id, step.exit);
    return;
  }
  const memory = step.memory === undefined ? process.memory : step.memory;
  const wakeAt = step.wakeAt === undefined ? process.wakeAt : step.wakeAt;
  const purpose = service ? (`service:${service.id}` as const) : 'process';
  if (wakeAt !== process.wakeAt) tx.request({ type: 'wake', seat, container: container.id, purpose, at: wakeAt });
  if (wakeAt === process.wakeAt && JSON.stringify(memory) === JSON.stringify(process.memory)) return;
  const next = { ...process, memory, wakeAt };
  if (service) tx.emit({ type: 'service.set', seat, service: { ...service, process: next } });
  else tx.emit({ type: 'process.set', seat, id: container.id, process: next });
}

/** A main process prints to the log; what a script has started prints where its script does. */
function printed(
  ctx: DaemonContext,
  { id }: Container,
  service: ScriptService | undefined,
  pieces: readonly Printed[],
): void {
  const { tx, seat } = ctx;
  if (!service || service.logs) printLog(ctx, id, pieces);
  else for (const piece of pieces) tx.emit({ type: 'service.printed', seat, id: service.id, ...piece });
}

/** A program that cannot write (its files are read-only) goes on without. */
export function leaveFiles(ctx: DaemonContext, container: Container, files: readonly ProgramFile[]): void {
  const { tx } = ctx;
  for (const { path, text, uid = 0, gid = 0, mode, gone } of files) {
    const owner = { uid, gid, mtime: tx.now };
    const folder = { kind: 'dir' as const, mode: 0o755, ...owner };
    try {
      const fs = containerFs(ctx, container);
      if (gone) {
        if (fs.stat(path)) writeFiles(ctx, container.id, fs.remove(path));
        continue;
      }
      if (text === null) {
        if (!fs.stat(path)) writeFiles(ctx, container.id, fs.mkdir(path, { ...folder, ...(mode && { mode }) }, true));
        continue;
      }
      if (!fs.stat(dirname(path))) writeFiles(ctx, container.id, fs.mkdir(dirname(path), folder, true));
      const bytes = new TextEncoder().encode(text);
      const content = tx.blobs.put(bytes);
      const entry = { kind: 'file' as const, mode: mode ?? 0o644, size: bytes.length, content, ...owner };
      writeFiles(ctx, container.id, containerFs(ctx, container).put(path, entry));
    } catch (error) {
      if (!(error instanceof FsError)) throw error;
    }
  }
}

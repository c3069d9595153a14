import type { Container } from '../../model/container';
import { FsError } from '../../model/fs-error';
import type { Process } from '../../model/process';
import type { Step } from '../../programs/program';
import type { DaemonContext } from '../context';
import { containerFs } from './container-fs';
import { endProcess } from './end-process';
import { printLog } from './print-log';
import { writeFiles } from './write-files';

type Service = Extract<Process, { kind: 'service' }>;

/** Makes what a step of a program says come true: log lines, files, memory, alarm, end. */
export function performStep(ctx: DaemonContext, container: Container, process: Service, step: Step): void {
  const { tx, seat } = ctx;
  for (const { stream, text } of step.print ?? []) printLog(ctx, container.id, stream, text);
  for (const { path, text } of step.writes ?? []) {
    leave(ctx, container, path, text);
  }
  if (step.exit !== undefined) {
    endProcess(ctx, container.id, step.exit);
    return;
  }
  const memory = step.memory === undefined ? process.memory : step.memory;
  const wakeAt = step.wakeAt === undefined ? process.wakeAt : step.wakeAt;
  if (wakeAt !== process.wakeAt) tx.request({ type: 'wake', seat, container: container.id, at: wakeAt });
  if (wakeAt === process.wakeAt && JSON.stringify(memory) === JSON.stringify(process.memory)) return;
  tx.emit({ type: 'process.set', seat, id: container.id, process: { ...process, memory, wakeAt } });
}

/** A program that cannot write (there is no such folder, or its files are read-only) goes on without. */
function leave(ctx: DaemonContext, container: Container, path: string, text: string): void {
  const { tx } = ctx;
  const bytes = new TextEncoder().encode(text);
  const content = tx.blobs.put(bytes);
  const owner = { mode: 0o644, uid: 0, gid: 0, mtime: tx.now };
  try {
    const fs = containerFs(ctx, container);
    writeFiles(ctx, container.id, fs.put(path, { kind: 'file', size: bytes.length, content, ...owner }));
  } catch (error) {
    if (!(error instanceof FsError)) throw error;
  }
}

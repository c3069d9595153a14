import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { SandboxThread } from './thread/sandbox-thread';
import type { ToThread } from './thread-messages';

/** Scripts of students stand back behind the server's own work. */
const NICENESS = 10;

lowerPriority();
if (!parentPort) throw new Error('sandbox-worker runs as a worker thread');
const port = parentPort;
const { current } = workerData as { current: Int32Array };
const thread = new SandboxThread(
  (message) => port.postMessage(message),
  // A plain write: just-bash's defense in depth forbids Atomics while a script runs.
  (ordinal) => {
    current[0] = ordinal;
  },
);
port.on('message', (message: ToThread) => thread.take(message));
port.postMessage({ type: 'ready' });

/** Linux gives every thread its own priority under its thread ID; elsewhere nothing happens. */
function lowerPriority(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), NICENESS);
  } catch {
    // No /proc, or not allowed: the pace of scripts still keeps them from taking everything.
  }
}

import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { posixLocale } from './thread/posix-locale';
import { SandboxThread } from './thread/sandbox-thread';
import type { FromThread, ToThread } from './thread-messages';

/** Scripts of students stand back behind the server's own work. */
const NICENESS = 10;

posixLocale();
const tid = threadId();
if (tid !== null) lowerPriority(tid);
if (!parentPort) throw new Error('sandbox-worker runs as a worker thread');
const port = parentPort;
const { current, asksForTime } = workerData as { current: Int32Array; asksForTime: boolean };
const thread = new SandboxThread(
  (message) => port.postMessage(message),
  // A plain write: just-bash's defense in depth forbids Atomics while a script runs.
  (ordinal) => {
    current[0] = ordinal;
  },
  asksForTime,
);
port.on('message', (message: ToThread) => thread.take(message));
port.postMessage({ type: 'ready', tid } satisfies FromThread);

/** Linux gives every thread an ID of its own; elsewhere there is none to be had. */
function threadId(): number | null {
  try {
    return Number(basename(readlinkSync('/proc/thread-self')));
  } catch {
    return null;
  }
}

function lowerPriority(thread: number): void {
  try {
    setPriority(thread, NICENESS);
  } catch {
    // Not allowed: the pace of scripts still keeps them from taking everything.
  }
}

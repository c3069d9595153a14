import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Answer, Methods } from './serve';

/** Where a process runs: `measured` has a core of its own, `load` shares the other with the bench and the database. */
export type Place = 'measured' | 'load';

/** As `npm start` starts the server (decision 069). */
const AS_STARTED = ['--max-semi-space-size=64'];

interface Options {
  /** Path of the bundled module. */
  file: string;
  place: Place;
  env?: Record<string, string>;
}

/** A process that the bench started, and the calls it answers. */
export class BenchProcess<M extends Methods> {
  private readonly waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  private calls = 0;

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (message) => this.answered(message as Answer));
    child.on('exit', (code, signal) => {
      for (const { reject } of this.waiting.values()) reject(new Error(`process ended (${code ?? signal})`));
      this.waiting.clear();
    });
  }

  static start<M extends Methods>({ file, place, env = {} }: Options): BenchProcess<M> {
    const command = [process.execPath, '--enable-source-maps', ...AS_STARTED, file];
    const pin = canPin() ? ['taskset', '-c', place === 'measured' ? '0' : '1'] : [];
    const [program = process.execPath, ...args] = [...pin, ...command];
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
      env: { ...process.env, NODE_ENV: 'production', ...env },
    });
    return new BenchProcess<M>(child);
  }

  call<K extends keyof M & string>(method: K, input: Parameters<M[K]>[0]): Promise<Awaited<ReturnType<M[K]>>> {
    return this.ask(method, input);
  }

  /** What `work` answers; with a `file` the process's main thread is profiled into it meanwhile. */
  async profiled<T>(file: string | null, work: () => Promise<T>): Promise<T> {
    if (file === null) return work();
    await this.ask('startProfile', null);
    const answer = await work();
    await this.ask('stopProfile', file);
    return answer;
  }

  /** Closing the channel ends the process by itself (see `serve`), so that it can tidy up; else it is killed. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.disconnect();
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 5_000);
    await exited;
    clearTimeout(timer);
  }

  private ask<T>(method: string, input: unknown): Promise<T> {
    this.calls += 1;
    const id = this.calls;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.child.send({ id, method, input }, (error) => {
        if (error) reject(error);
      });
    });
  }

  private answered({ id, value, error }: Answer): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error !== undefined) waiting?.reject(new Error(error));
    else waiting?.resolve(value as never);
  }
}

let pinning: boolean | null = null;

/** Whether there are two cores and taskset to choose between them. */
function canPin(): boolean {
  if (pinning !== null) return pinning;
  try {
    for (const core of ['0', '1']) execFileSync('taskset', ['-c', core, 'true'], { stdio: 'pipe' });
    pinning = true;
  } catch {
    pinning = false;
  }
  return pinning;
}

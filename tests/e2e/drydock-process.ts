import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '#server/project-root';
import { freePort } from '../services/free-port';

/** Names the variable with the data folder that servers begin with a copy of; without it each begins with an empty one. */
export const PREPARED_DATA = 'DRYDOCK_PREPARED_DATA';

/** A server as users start it: `npm start`'s own script in a process of its own, on a data folder that outlives it. */
export class DrydockProcess implements AsyncDisposable {
  private child: ChildProcess | null = null;
  private output = '';

  private constructor(
    private readonly port: number,
    /** The data folder. */
    readonly data: string,
    private readonly env: Record<string, string>,
  ) {}

  static async start(env: Record<string, string> = {}): Promise<DrydockProcess> {
    const data = await mkdtemp(join(tmpdir(), 'drydock-e2e-'));
    const prepared = process.env[PREPARED_DATA];
    if (prepared) await cp(prepared, data, { recursive: true });
    const server = new DrydockProcess(await freePort(), data, env);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it and waits until it answers. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['server/start/start.mjs'], {
      cwd: projectRoot,
      env: { ...process.env, PORT: String(this.port), HOST: '127.0.0.1', DRYDOCK_DATA: this.data, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (this.output += text));
    while (!(await this.answers())) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${this.output}`);
      await new Promise((soon) => setTimeout(soon, 50));
    }
  }

  /** What it has printed so far. */
  get printed(): string {
    return this.output;
  }

  /** SIGKILL: no chance to put anything in order. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** SIGTERM, as an operating system asks; answers the exit code. */
  async stop(): Promise<number | null> {
    const { child } = this;
    await this.end('SIGTERM');
    return child?.exitCode ?? null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end('SIGKILL');
    await rm(this.data, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    await ended;
  }

  private async answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/healthz`)).ok;
    } catch {
      return false;
    }
  }
}

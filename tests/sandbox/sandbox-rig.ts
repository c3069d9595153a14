import { setTimeout as wait } from 'node:timers/promises';
import type { KillOutcome } from '#engine/daemon/containers/signal-inside';
import { type Digest, digestOf } from '#engine/model/digest';
import type { Change, LayerEdit } from '#engine/model/file-tree';
import type { NetworkQuestion, NetworkReply } from '#engine/model/network-reach';
import type { RunReport, SandboxRun } from '#engine/model/sandbox-run';
import type { CallAnswer } from '#engine/room/effects';
import type { Sandbox } from '#server/sandbox/sandbox';

const APPLETS =
  'ash awk basename cat chmod chown cp cut date dd df dirname du echo env expr false find free grep head hostname id ip kill ln ls mkdir more mv nproc ping printenv ps pwd readlink rm rmdir sed seq sh sleep sort stat tail tee test top touch tr true uname uniq vi wc wget which whoami xargs yes';

/** Layers and contents for runs: a busybox image and a host, made by hand. */
export class RigFiles {
  readonly blobs = new Map<Digest, Uint8Array>();
  readonly layers = new Map<Digest, Map<string, Change>>();

  text(content: string): Change {
    const bytes = new TextEncoder().encode(content);
    const digest = digestOf(bytes);
    this.blobs.set(digest, bytes);
    return { kind: 'file', mode: 0o644, uid: 0, gid: 0, size: bytes.length, content: digest };
  }

  layer(name: string, files: Record<string, Change>): Digest {
    const id = digestOf(name);
    this.layers.set(id, new Map(Object.entries(files)));
    return id;
  }

  blob(digest: Digest) {
    return this.blobs.get(digest);
  }
}

export const dir = (mode = 0o755, uid = 0): Change => ({ kind: 'dir', mode, uid, gid: uid });
export const link = (target: string): Change => ({ kind: 'symlink', mode: 0o777, uid: 0, gid: 0, target });
export const program = (name: string): Change => ({
  kind: 'file',
  mode: 0o755,
  uid: 0,
  gid: 0,
  size: 900_000,
  content: null,
  program: name,
});

/** A room's side of the sandbox: takes the reports of runs and answers their calls. */
export class SandboxRig {
  readonly files = new RigFiles();
  readonly busybox: Digest;
  readonly host: Digest;
  /** Answers `docker` calls; the default knows nothing. */
  docker: (argv: readonly string[], run: SandboxRun) => CallAnswer | Promise<CallAnswer> = () => ({
    kind: 'docker',
    stdout: '',
    stderr: '',
    code: 0,
  });
  http: (url: string) => CallAnswer = () => ({
    kind: 'http',
    result: { ok: false, failure: 'could-not-resolve', host: 'x', port: 80 },
  });
  network: (question: NetworkQuestion) => NetworkReply = () => ({
    ok: false,
    failure: 'could-not-resolve',
    address: '',
  });
  kill: (pid: number, signal: string) => KillOutcome = () => 'sent';
  private count = 0;

  constructor(readonly sandbox: Sandbox) {
    const accounts = {
      '/etc': dir(),
      '/etc/passwd': this.files.text('root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n'),
      '/etc/group': this.files.text('root:x:0:\nnobody:x:65534:\n'),
    };
    this.busybox = this.files.layer('busybox', {
      '/bin': dir(),
      '/bin/busybox': program('busybox'),
      ...Object.fromEntries(APPLETS.split(' ').map((name) => [`/bin/${name}`, link('/bin/busybox')])),
      ...accounts,
      '/root': dir(0o700),
      '/tmp': dir(0o1777),
    });
    this.host = this.files.layer('host', {
      '/bin': link('usr/bin'),
      '/usr': dir(),
      '/usr/bin': dir(),
      ...accounts,
      '/home': dir(),
      '/home/student': dir(0o755, 1000),
      '/tmp': dir(0o1777),
    });
  }

  /** A run in a busybox container. */
  container(text: string, more: Partial<SandboxRun> = {}): SandboxRun {
    this.count += 1;
    return {
      id: `room/${this.count}`,
      seat: 's1',
      target: `container-${this.count}`,
      program: { kind: 'script', text, args: [] },
      shell: 'ash',
      place: 'container',
      env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
      cwd: '/',
      user: { name: 'root', uid: 0, gid: 0, home: '/root' },
      hostname: '0123456789ab',
      tty: false,
      stdin: '',
      lower: [this.busybox],
      upper: [],
      processes: [],
      kernel: '6.1.0-drydock',
      interfaces: [
        {
          name: 'eth0',
          address: '172.17.0.2',
          prefixLength: 16,
          gateway: '172.17.0.1',
          macAddress: '02:42:ac:11:00:02',
        },
      ],
      bootedAt: Date.now() - 600_000,
      longLived: false,
      ...more,
    };
  }

  /** A line of the host's shell. */
  line(text: string, more: Partial<SandboxRun> = {}): SandboxRun {
    return this.container(text, {
      target: 'host',
      shell: 'bash',
      place: 'host',
      env: ['PATH=/usr/local/bin:/usr/bin:/bin', 'HOME=/home/student'],
      cwd: '/home/student',
      user: { name: 'student', uid: 1000, gid: 1000, home: '/home/student' },
      lower: [this.host],
      ...more,
    });
  }

  start(run: SandboxRun): StartedRun {
    const started = new StartedRun(run);
    const source = {
      blob: (digest: Digest) => this.files.blob(digest),
      layer: (diffId: Digest) => this.files.layers.get(diffId),
    };
    this.sandbox.start(run, source, (report) => {
      started.take(report);
      if (report.type === 'wrote') {
        for (const content of report.contents) this.files.blobs.set(digestOf(content), content);
      }
      if (report.type === 'docker') {
        void Promise.resolve(this.docker(report.argv, run)).then((answer) =>
          this.sandbox.answer(run.id, report.callId, answer),
        );
      }
      if (report.type === 'network') {
        const reply = this.network(report.question);
        this.sandbox.answer(run.id, report.callId, { kind: 'network', reply });
      }
      if (report.type === 'kill') {
        const outcome = this.kill(report.pid, report.signal);
        this.sandbox.answer(run.id, report.callId, { kind: 'kill', outcome });
      }
      // This room plays no servers.
      if (report.type === 'serve') {
        this.sandbox.answer(run.id, report.callId, { kind: 'serve', outcome: null });
      }
      if (report.type === 'http') this.sandbox.answer(run.id, report.callId, this.http(report.url));
    });
    return started;
  }

  /** Runs to the end. */
  async run(run: SandboxRun): Promise<StartedRun> {
    const started = this.start(run);
    await started.ended;
    return started;
  }

  async text(content: Digest): Promise<string> {
    return new TextDecoder().decode(this.files.blobs.get(content));
  }
}

/** What a run has reported so far. */
export class StartedRun {
  readonly reports: RunReport[] = [];
  readonly ended: Promise<Extract<RunReport, { type: 'ended' }>>;
  private settle: (report: Extract<RunReport, { type: 'ended' }>) => void = () => {};

  constructor(readonly run: SandboxRun) {
    this.ended = new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  take(report: RunReport): void {
    this.reports.push(report);
    if (report.type === 'ended') this.settle(report);
  }

  get stdout(): string {
    return this.printed('stdout');
  }

  get stderr(): string {
    return this.printed('stderr');
  }

  /** Both streams as they came, the pieces of standard error marked with `!`. */
  get screen(): string {
    return this.reports
      .map((at) => (at.type === 'output' ? (at.stream === 'stderr' ? `!${at.text}` : at.text) : ''))
      .join('');
  }

  get end(): Extract<RunReport, { type: 'ended' }> {
    const ends = this.reports.filter((at) => at.type === 'ended');
    const [end] = ends;
    if (!end || ends.length > 1) throw new Error(`ended ${ends.length} times`);
    return end;
  }

  /** All edits, the last one of each path. */
  get edits(): Map<string, LayerEdit[1]> {
    return new Map(this.reports.flatMap((at) => (at.type === 'wrote' ? [...at.edits] : [])));
  }

  async until(condition: (run: StartedRun) => boolean): Promise<void> {
    while (!condition(this)) await wait(5);
  }

  private printed(stream: 'stdout' | 'stderr'): string {
    return this.reports.map((at) => (at.type === 'output' && at.stream === stream ? at.text : '')).join('');
  }
}

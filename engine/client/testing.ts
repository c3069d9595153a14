import { catalogueBlobs } from '../catalogue/catalogue';
import { hostLayer } from '../catalogue/host-layer';
import { TestHost } from '../daemon/testing';
import type { LayerEdit } from '../model/file-tree';
import { UnionFs } from '../model/union-fs';
import type { Conversation } from '../room/conversation';
import type { Cli } from './cli';
import { docker } from './docker';
import { plainDockerLine } from './plain-line';

export interface Answered {
  out: string;
  /** The archive that was printed. */
  bytes: Uint8Array;
  err: string;
  code: number;
}

interface Surroundings {
  isTerminal?: boolean;
  columns?: number;
  stdin?: string | Uint8Array;
  env?: readonly string[];
}

const MOST_WAITS = 300;

/** A student's host with the `docker` command in front of it. Scripts in containers are played by `echo`, `exit` and little else. */
export class ClientHost extends TestHost {
  private carriedOut = 0;

  constructor() {
    super();
    const { blobs } = this.room;
    const layer = blobs.layer.bind(blobs);
    const get = blobs.get.bind(blobs);
    // Pulled images have their layers in the catalogue, and the host its own files.
    blobs.layer = (diffId) => layer(diffId) ?? catalogueBlobs.layer(diffId);
    blobs.get = (digest) => get(digest) ?? catalogueBlobs.get(digest);
  }

  /** Types a plain `docker …` line. */
  docker(line: string, surroundings: Surroundings = {}): Answered {
    const argv = plainDockerLine(line);
    if (!argv) throw new Error(`not a plain line: ${line}`);
    return this.call(argv.slice(1), surroundings);
  }

  call(
    argv: readonly string[],
    { isTerminal = false, columns, stdin = '', env = ['HOME=/home/student'] }: Surroundings = {},
  ): Answered {
    const printed = { out: '', err: '', bytes: new Uint8Array(0) };
    const host = this;
    const stdinBytes = typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin;
    const attached: { container: string; from: number; streams?: readonly string[] } = { container: '', from: 0 };
    const flush = () => {
      const events = host.room.events.slice(attached.from).map(({ event }) => event);
      for (const event of events) {
        if (event.type !== 'container.logged' || event.id !== attached.container) continue;
        for (const { stream, text } of event.lines)
          if (attached.streams?.includes(stream) ?? true) printed[stream === 'stderr' ? 'err' : 'out'] += text;
      }
      attached.container = '';
    };
    const cli: Cli = {
      daemon: host.daemon,
      get now() {
        return host.room.now;
      },
      cwd: '/home/student',
      env,
      stdin: new TextDecoder().decode(stdinBytes),
      stdinBytes,
      isTerminal,
      columns: columns ?? null,
      get hostFiles() {
        return new UnionFs([hostLayer()], new Map(host.room.state.privates.get('s1')?.files));
      },
      blobs: host.room.blobs,
      writeHostFiles: (edits: readonly LayerEdit[]) => {
        host.daemon.filesWritten('host', edits);
        return true;
      },
      attach: ({ container, exec, streams }) => {
        if (exec === null) Object.assign(attached, { container, streams, from: host.room.events.length });
      },
      detach: flush,
      out: (text) => {
        printed.out += text;
      },
      outBytes: (content) => {
        printed.bytes = content.slice();
      },
      err: (text) => {
        printed.err += text;
      },
    };
    const code = this.converse(this.playingScripts(docker(cli, argv)));
    this.playScripts();
    return { ...printed, code };
  }

  /** Puts a file into the student's home folder. */
  save(name: string, text: string): void {
    const edits: LayerEdit[] = [];
    const parts = name.split('/');
    parts.slice(0, -1).forEach((_, n) => {
      const path = `/home/student/${parts.slice(0, n + 1).join('/')}`;
      edits.push([path, { kind: 'dir', mode: 0o755, uid: 1000, gid: 1000 }]);
    });
    edits.push([`/home/student/${name}`, this.room.file(text)]);
    this.daemon.filesWritten('host', edits);
  }

  /** Puts a symbolic link into the student's home folder. */
  link(name: string, target: string): void {
    const entry = { kind: 'symlink', mode: 0o777, uid: 1000, gid: 1000, target } as const;
    this.daemon.filesWritten('host', [[`/home/student/${name}`, entry]]);
  }

  /** The text of a file in the student's home folder, or null. */
  file(name: string): string | null {
    const entry = this.room.state.privates.get('s1')?.files.get(`/home/student/${name}`);
    if (entry?.kind !== 'file' || entry.content === null) return null;
    return new TextDecoder().decode(this.room.blobs.get(entry.content));
  }

  /** Before every wait, the main scripts that were started come to their end. */
  private *playingScripts<T>(talk: Conversation<T>): Conversation<T> {
    let step = talk.next(undefined as never);
    for (let waits = 0; !step.done; waits += 1) {
      // Ctrl-C for what goes on for ever, such as `docker stats`.
      if (waits === MOST_WAITS) step = talk.return(130 as T);
      if (step.done) break;
      this.playScripts();
      const wait = step.value;
      const answer = yield wait;
      const known = answer.kind === 'stopped' && wait.for === 'stopped' ? this.lastCode(wait.container) : null;
      step = talk.next(known === null ? answer : { kind: 'stopped', code: known });
    }
    return step.value;
  }

  /** What a container ended with, even if it is gone since. */
  private lastCode(id: string): number | null {
    for (const { event } of [...this.room.events].reverse()) {
      if (event.type === 'container.changed' && event.id === id && 'exitCode' in event.state)
        return event.state.exitCode;
    }
    return null;
  }

  private playScripts(): void {
    const { effects } = this.room;
    for (; this.carriedOut < effects.length; this.carriedOut += 1) {
      const effect = effects[this.carriedOut];
      if (effect?.type !== 'run' || effect.mainOf === null) continue;
      const { program } = effect.run;
      const text =
        program.kind === 'script'
          ? program.text
          : program.argv.at(0) === 'sh'
            ? (program.argv[2] ?? '')
            : program.argv.join(' ');
      const said = /^echo (.*)$/.exec(text)?.[1];
      if (said !== undefined) this.daemon.processPrinted(effect.mainOf, 'stdout', `${said}\n`);
      this.daemon.processEnded(effect.mainOf, text === 'false' ? 1 : Number(/exit (\d+)/.exec(text)?.[1] ?? 0));
    }
  }
}

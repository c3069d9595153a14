import { hostLayer } from '../catalogue/host-layer';
import type { Cli } from '../client/cli';
import type { Daemon } from '../daemon/api';
import type { BlobStore } from '../model/blob-store';
import { textOfBytes } from '../model/byte-text';
import type { LayerEdit } from '../model/file-tree';
import type { SeatId } from '../model/room-state';
import type { Attachment } from '../model/terminal';
import { UnionFs } from '../model/union-fs';
import { promptOf } from '../programs/prompt';
import { LIMITS } from './limits';
import type { Room } from './room';
import { terminalPrinter } from './terminal-printer';

/** Where a call of `docker` was made, and where its output goes. */
export interface CallSurroundings {
  seat: SeatId;
  cwd: string;
  env: readonly string[];
  stdin: Uint8Array;
  /** The terminal that shows its output, or the pieces that the script that called it will be given. */
  output:
    | { kind: 'terminal'; terminal: string }
    | { kind: 'collected'; stdout: (string | Uint8Array)[]; stderr: (string | Uint8Array)[] };
}

/** Of a call at the prompt: a person types only where a program asks. */
export const NO_INPUT = new Uint8Array(0);

/** One call of the `docker` command by a seat, on its way through one or more turns. */
export class ClientCall implements Cli {
  attachment: Attachment | null = null;
  /** How often Ctrl-C was pressed; the client gives up at the third. */
  interrupts = 0;
  readonly daemon: Daemon;

  constructor(
    private readonly room: Room,
    readonly id: number,
    readonly surroundings: CallSurroundings,
  ) {
    this.daemon = room.daemon(surroundings.seat);
  }

  get now(): number {
    return this.room.tx.now;
  }

  get cwd(): string {
    return this.surroundings.cwd;
  }

  get env(): readonly string[] {
    return this.surroundings.env;
  }

  get stdin(): string {
    return textOfBytes(this.surroundings.stdin);
  }

  get stdinBytes(): Uint8Array {
    return this.surroundings.stdin;
  }

  get isTerminal(): boolean {
    return this.surroundings.output.kind === 'terminal';
  }

  get columns(): number | null {
    const { seat, output } = this.surroundings;
    if (output.kind !== 'terminal') return null;
    return this.room.state.privates.get(seat)?.terminals.get(output.terminal)?.columns ?? null;
  }

  get blobs(): BlobStore {
    return this.room.blobs;
  }

  get hostFiles(): UnionFs {
    const own = this.room.state.privates.get(this.surroundings.seat);
    return new UnionFs([hostLayer()], new Map(own?.files));
  }

  out(text: string): void {
    this.write('stdout', text);
  }

  outBytes(content: Uint8Array): void {
    const { output } = this.surroundings;
    if (output.kind === 'terminal') this.out(new TextDecoder().decode(content));
    else output.stdout.push(content);
  }

  err(text: string): void {
    this.write('stderr', text);
  }

  write(stream: 'stdout' | 'stderr', text: string): void {
    if (text === '') return;
    const { output, seat } = this.surroundings;
    if (output.kind === 'terminal') terminalPrinter(this.room, seat, output.terminal)(stream, text);
    else output[stream].push(text);
  }

  writeHostFiles(edits: readonly LayerEdit[]): boolean {
    let bytes = 0;
    for (const [, change] of edits) if (change?.kind === 'file' && change.content !== null) bytes += change.size;
    if (this.room.runs.writtenBy(this.surroundings.seat, bytes) > LIMITS.written) return false;
    this.daemon.filesWritten('host', edits);
    return true;
  }

  attach(attachment: Attachment): void {
    this.attachment = attachment;
    const { output, seat } = this.surroundings;
    if (output.kind !== 'terminal') return;
    this.room.tx.emit({ type: 'terminal.attached', seat, terminal: output.terminal, attachment });
    this.prompt();
  }

  /** Whether what its container prints on a stream is for it. */
  shows(stream: 'stdout' | 'stderr'): boolean {
    return this.attachment?.streams?.includes(stream) ?? true;
  }

  detach(): void {
    if (!this.attachment) return;
    this.attachment = null;
    const { output, seat } = this.surroundings;
    if (output.kind !== 'terminal') return;
    if (!this.room.state.privates.get(seat)?.terminals.get(output.terminal)?.job) return;
    this.room.tx.emit({ type: 'terminal.attached', seat, terminal: output.terminal, attachment: null });
  }

  /** Shows the prompt of the shell it is attached to, if that waits for a line. */
  prompt(): void {
    const { output, seat } = this.surroundings;
    if (output.kind !== 'terminal' || !this.attachment?.stdin) return;
    const own = this.room.state.privates.get(seat);
    const { container, exec } = this.attachment;
    const process = exec === null ? own?.processes.get(container) : own?.execs.get(exec)?.process;
    if (process?.kind !== 'shell') return;
    if (this.room.runs.lineOf(seat, container, exec)) return;
    const prompt = this.attachment.tty ? promptOf(process.session) : '';
    const secret = process.session.front?.secret;
    this.room.tx.emit({
      type: 'terminal.prompted',
      seat,
      terminal: output.terminal,
      prompt,
      ...(secret && { secret }),
    });
  }
}

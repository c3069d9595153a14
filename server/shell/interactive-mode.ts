import { createInterface, emitKeypressEvents, type Interface } from 'node:readline';
import { type Readable, Writable } from 'node:stream';
import type { Completion } from '#engine/client/completion/complete';
import { type Terminal, takesLines } from '#engine/model/terminal';
import type { UserCommand } from '#engine/room/command';
import { FIRST_TERMINAL } from '#engine/room/host-home';
import { hostPrompt } from '#engine/room/host-prompt';
import { WholeLines } from '#engine/room/whole-lines';
import { LessonShelf } from '#server/lessons/lesson-shelf';
import type { CommittedEvent } from '#server/room/room-listener';
import { answerQuery } from '#server/sockets/answer-query';
import type { SoloRoom, SoloServer } from './solo-server';

const CLIENT = 'shell';

/** What is written to; a terminal knows how many letters a line of it has. */
type Screen = Writable & { readonly columns?: number };

/** A student's terminal in the terminal of a person: prompt, history, Tab, Ctrl-C, Ctrl-D, Ctrl-P Ctrl-Q. */
export async function interactiveMode(
  server: SoloServer,
  streams: { input: Readable; output: Screen },
): Promise<number> {
  const room = await server.open();
  return new InteractiveShell(room, streams.input, streams.output).run();
}

class InteractiveShell {
  private readonly lines = new WholeLines();
  /** Lines, and null for Ctrl-D, that were typed before anything asked for them. */
  private readonly ahead: (string | null)[] = [];
  private commands = 0;
  private history: string[] = [];
  private keyboard: Interface | null = null;
  private end: (code: number) => void = () => {};
  /** A question or a program in front is what the next line goes to. */
  private answering = false;
  private secret = false;
  /** What is typed is shown through this one. */
  private readonly echo: Echo;
  private readonly closed = () => void this.endOfInput();

  constructor(
    private readonly room: SoloRoom,
    private readonly input: Readable,
    private readonly output: Screen,
  ) {
    this.echo = new Echo(output, () => this.secret);
  }

  async run(): Promise<number> {
    const ended = new Promise<number>((end) => {
      this.end = end;
    });
    await this.send({ type: 'terminal.open', host: this.room.seat, terminal: FIRST_TERMINAL });
    this.room.actor.listen({
      committed: (events) => void this.committed(events),
      dropped: () => this.end(1),
    });
    this.listenToKeys();
    this.sitDown();
    await this.prompt();
    const code = await ended;
    this.standUp();
    return code;
  }

  /** Ctrl-D ends readline's interface; where it only ends the input of a program, another one takes its place. */
  private sitDown(): void {
    const keyboard = createInterface({
      input: this.input,
      output: this.echo,
      terminal: true,
      history: this.history,
      completer: (line: string, done: (error: null, result: [string[], string]) => void) =>
        void this.complete(line).then((result) => done(null, result)),
    });
    keyboard.on('line', (line) => void this.entered(line));
    keyboard.on('SIGINT', () => void this.interrupt());
    keyboard.on('close', this.closed);
    keyboard.on('history', (history) => {
      // What answers a question is no line of the shell's; a secret one least of all.
      if (this.answering) history.shift();
      this.history = history;
    });
    this.keyboard = keyboard;
  }

  private standUp(): void {
    this.keyboard?.off('close', this.closed);
    this.keyboard?.close();
  }

  /** Drops what has been typed of a line. */
  private forgetLine(): void {
    this.standUp();
    this.sitDown();
  }

  private listenToKeys(): void {
    emitKeypressEvents(this.input);
    let leaving = false;
    this.input.on('keypress', (_text, key: { ctrl?: boolean; name?: string } | undefined) => {
      if (leaving && key?.ctrl && key.name === 'q') {
        // Ctrl-P has brought back the line before.
        this.output.write('\r\x1b[K');
        this.forgetLine();
        void this.send({ type: 'terminal.detach', host: this.room.seat, terminal: FIRST_TERMINAL });
      }
      leaving = key?.ctrl === true && key.name === 'p';
    });
  }

  private async entered(text: string): Promise<void> {
    const terminal = await this.terminal();
    const { seat } = this.room;
    if (takesLines(terminal?.job)) await this.answer(text);
    else if (terminal?.job) this.ahead.push(text);
    else {
      const line = this.lines.add(text);
      const exit = line === null ? null : /^\s*(?:exit|logout)(?:\s+(\d+))?\s*$/.exec(line);
      if (exit) this.end(exit[1] === undefined ? (terminal?.lastCode ?? 0) : Number(exit[1]) % 256);
      else if (line === null) await this.prompt();
      else {
        const { columns } = this.output;
        await this.send({
          type: 'terminal.enter',
          host: seat,
          terminal: FIRST_TERMINAL,
          line,
          ...(columns && { columns }),
        });
      }
    }
  }

  private async interrupt(): Promise<void> {
    const terminal = await this.terminal();
    if (terminal?.job) {
      // The room prints prompt and ^C.
      if (terminal.job.prompt !== null) this.output.write('\r\x1b[K');
      this.forgetLine();
      await this.send({ type: 'terminal.interrupt', host: this.room.seat, terminal: FIRST_TERMINAL });
      return;
    }
    this.lines.take();
    this.output.write('^C\n');
    this.forgetLine();
    await this.prompt();
  }

  private async endOfInput(): Promise<void> {
    const terminal = await this.terminal();
    if (!terminal?.job) {
      this.output.write('exit\n');
      this.end(terminal?.lastCode ?? 0);
      return;
    }
    this.sitDown();
    if (takesLines(terminal.job)) await this.answer(null);
    else this.ahead.push(null);
  }

  /** To the program in front; a shell that is busy takes it when it asks again. */
  private async answer(text: string | null): Promise<void> {
    const { seat } = this.room;
    const taken = await this.send({ type: 'terminal.answer', host: seat, terminal: FIRST_TERMINAL, text });
    if (!taken) this.ahead.push(text);
  }

  private async committed(events: readonly CommittedEvent[]): Promise<void> {
    for (const { event } of events) {
      if (!('terminal' in event) || event.terminal !== FIRST_TERMINAL) continue;
      if (event.type === 'terminal.printed') this.output.write(event.text);
      else if (event.type === 'terminal.cleared') this.output.write('\x1b[H\x1b[2J\x1b[3J');
      else if (event.type === 'terminal.prompted') await this.asked(event.prompt, event.secret === true);
      else if (event.type === 'terminal.entered' || event.type === 'terminal.answered') this.taken();
      else if (event.type === 'terminal.ended') await this.next();
    }
  }

  private taken(): void {
    this.keyboard?.setPrompt('');
    // Enter was not shown either.
    if (this.secret) this.output.write('\n');
    this.answering = false;
    this.secret = false;
  }

  private async asked(prompt: string | null, secret: boolean): Promise<void> {
    this.show(prompt ?? '');
    this.answering = prompt !== null;
    this.secret = secret;
    const text = prompt === null ? undefined : this.ahead.shift();
    if (text === undefined) return;
    if (text !== null) this.output.write(`${text}\n`);
    await this.answer(text);
  }

  /** The line is done: what has been typed ahead comes next. */
  private async next(): Promise<void> {
    await this.prompt();
    const line = this.ahead.shift();
    if (line === undefined) return;
    if (line === null) {
      await this.endOfInput();
      return;
    }
    this.output.write(`${line}\n`);
    await this.entered(line);
  }

  private async prompt(): Promise<void> {
    const terminal = await this.terminal();
    if (terminal?.job) return;
    this.show(this.lines.open ? '> ' : hostPrompt(terminal?.cwd ?? '/'));
  }

  private show(prompt: string): void {
    this.keyboard?.setPrompt(prompt);
    this.keyboard?.prompt(true);
  }

  private async complete(line: string): Promise<[string[], string]> {
    const { actor, seat } = this.room;
    const query = { type: 'complete' as const, terminal: FIRST_TERMINAL, line, cursor: line.length };
    const reply = await answerQuery(actor, new LessonShelf([]), seat, query);
    if (!reply.ok) return [[], line];
    const { from, candidates } = reply.value as unknown as Completion;
    const ended = candidates.map((candidate) => (candidate.endsWith('/') ? candidate : `${candidate} `));
    return [ended, line.slice(from)];
  }

  private terminal(): Promise<Terminal | undefined> {
    const { actor, seat } = this.room;
    return actor.read((state) => state.privates.get(seat)?.terminals.get(FIRST_TERMINAL));
  }

  /** Answers whether the room has taken it. */
  private async send(command: UserCommand): Promise<boolean> {
    this.commands += 1;
    const origin = { seat: this.room.seat, client: CLIENT, clientSeq: this.commands };
    const reply = await this.room.actor.submit(origin, command);
    // Numbers of refused commands are not taken, but may not go back either.
    if (!reply.ok && reply.code === 'files/too-large') {
      this.output.write('that line is longer than this shell takes\n');
      await this.prompt();
      return true;
    }
    return reply.ok || reply.code !== 'terminal/not-waiting';
  }
}

/** The screen as readline writes to it; shows nothing while a secret is typed. */
class Echo extends Writable {
  constructor(
    private readonly screen: Screen,
    private readonly hidden: () => boolean,
  ) {
    super();
    screen.on('resize', () => this.emit('resize'));
  }

  /** Readline breaks long lines there. */
  get columns(): number | undefined {
    return this.screen.columns;
  }

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    if (!this.hidden()) this.screen.write(chunk);
    done();
  }
}

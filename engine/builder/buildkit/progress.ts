import type { BuildOutput } from '../../daemon/api/build-outcome';

/**
 * BuildKit's plain progress (docker-facts §6.6): numbered vertices with an empty line between them. Where a real one works
 * at several at a time, here each is done before the next begins.
 */
export class Progress {
  private count = 0;

  constructor(
    private readonly output: BuildOutput,
    /** Milliseconds since 1970. */
    readonly now: () => number,
  ) {
    output.stream('#0 building with "default" instance using docker driver\n');
  }

  begin(title: string): Vertex {
    this.count += 1;
    this.output.stream(`\n#${this.count} ${title}\n`);
    return new Vertex(this, this.output, this.count, title);
  }
}

/** One thing that BuildKit does, with its lines on the screen. */
export class Vertex {
  /** What its process printed, line by line with the times, for the report of a failure. */
  readonly log: string[] = [];
  private readonly startedAt: number;
  private unended = '';

  constructor(
    private readonly progress: Progress,
    private readonly output: BuildOutput,
    private readonly number: number,
    readonly title: string,
  ) {
    this.startedAt = progress.now();
  }

  line(text: string): void {
    this.output.stream(`#${this.number} ${text}\n`);
  }

  /** Output of a process; what has no line end yet waits for it. */
  print(text: string): void {
    const lines = (this.unended + text).split('\n');
    this.unended = lines.pop() ?? '';
    for (const line of lines) this.printLine(line);
  }

  cached(): void {
    this.line('CACHED');
  }

  done(): void {
    this.flush();
    this.line(`DONE ${this.seconds().toFixed(1)}s`);
  }

  failed(message: string): void {
    this.flush();
    this.line(`ERROR: ${message}`);
  }

  private flush(): void {
    if (this.unended !== '') this.printLine(this.unended);
    this.unended = '';
  }

  private printLine(text: string): void {
    const line = `${this.seconds().toFixed(4).slice(0, 5)} ${text.replace(/\r$/, '')}`;
    this.log.push(line);
    this.line(line);
  }

  private seconds(): number {
    return Math.max(0, this.progress.now() - this.startedAt) / 1000;
  }
}

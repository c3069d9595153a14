/** Work that is done a little at a time, so that the page stays quick between. */
export class Slices {
  private wanted = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  /**
   * @param ms how long the work may take at a time
   * @param work does some of it until it is late; answers whether there is more to do
   */
  constructor(
    private readonly ms: number,
    private readonly work: (late: () => boolean) => 'more' | 'done',
  ) {}

  /** Begins soon, unless it goes on already. */
  start(): void {
    this.wanted = true;
    // A timer lets input and drawing go first, and works in a tab in the background, too.
    this.timer ??= setTimeout(() => this.next(), 0);
  }

  stop(): void {
    this.wanted = false;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private next(): void {
    this.timer = null;
    this.wanted = false;
    const until = performance.now() + this.ms;
    if (this.work(() => performance.now() > until) === 'more') this.wanted = true;
    if (this.wanted) this.timer ??= setTimeout(() => this.next(), 0);
  }
}

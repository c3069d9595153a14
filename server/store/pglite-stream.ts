import { Duplex } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import type { FromPgliteWorker } from './pglite-messages';

/** First byte of the message by which a client says good-bye (PostgreSQL's Terminate). */
const terminate = 'X'.charCodeAt(0);

/**
 * What `pg` takes for its socket: bytes written go to the worker, the worker's answer is what is read. `pg` corks the
 * messages of one query, so that each query is one message to the worker and one back.
 *
 * Good-byes stay here: PGlite is one session, which ends with the worker and not with a pool's connection.
 */
export class PgliteStream extends Duplex {
  #answered: ((error?: Error) => void) | null = null;
  readonly #worker: Worker;
  readonly #onMessage = (message: FromPgliteWorker) => {
    if (message === 'ready' || this.#answered === null) return;
    const answered = this.#answered;
    this.#answered = null;
    this.push(message);
    answered();
  };
  readonly #onEnd = () => this.destroy(new Error('the embedded database has ended'));

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.on('message', this.#onMessage);
    worker.on('exit', this.#onEnd);
  }

  /** `pg` calls this as on a socket; the worker is there already. */
  connect(): this {
    queueMicrotask(() => this.emit('connect'));
    return this;
  }

  // `pg` tunes its socket by these; there is none.
  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, callback: (error?: Error | null) => void): void {
    this.#send(chunk, callback);
  }

  override _writev(chunks: { chunk: Buffer }[], callback: (error?: Error | null) => void): void {
    this.#send(Buffer.concat(chunks.map((entry) => entry.chunk)), callback);
  }

  override _final(callback: (error?: Error | null) => void): void {
    this.push(null);
    callback();
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.#worker.off('message', this.#onMessage);
    this.#worker.off('exit', this.#onEnd);
    callback(error);
  }

  #send(bytes: Buffer, callback: (error?: Error) => void): void {
    if (bytes[0] === terminate) {
      callback();
      return;
    }
    this.#answered = callback;
    const copy = new Uint8Array(bytes); // `pg` uses its buffers again
    this.#worker.postMessage(copy, [copy.buffer]);
  }
}

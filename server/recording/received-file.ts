import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes that are read at a time. */
const PIECE = 16_384;

/**
 * The body of a request as a file for as long as it is used, so that the largest takes no memory. It has no name:
 * nothing of it stays on the disk, not even of a server that is killed.
 */
export class ReceivedFile implements AsyncDisposable {
  private constructor(private readonly file: FileHandle) {}

  /** Null when it has more bytes than that; rejects when the connection breaks. */
  static async of(request: IncomingMessage, most: number): Promise<ReceivedFile | null> {
    const received = new ReceivedFile(await nameless());
    let bytes = 0;
    try {
      for await (const piece of request as AsyncIterable<Buffer>) {
        bytes += piece.length;
        // What is too much is read to its end and forgotten, so that the answer arrives; but not for ever.
        if (bytes > 4 * most) break;
        if (bytes <= most) await received.file.writeFile(piece);
      }
    } catch (error) {
      await received[Symbol.asyncDispose]();
      throw error;
    }
    if (bytes <= most) return received;
    await received[Symbol.asyncDispose]();
    return null;
  }

  /** From its beginning each time. */
  async *pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; ; ) {
      const { bytesRead, buffer } = await this.file.read(new Uint8Array(PIECE), 0, PIECE, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.file.close();
  }
}

/** It is removed as soon as it is open, and there for whoever has it open. */
async function nameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `drydock-${randomUUID()}.drydock`);
  const file = await open(path, 'wx+', 0o600);
  try {
    await rm(path);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

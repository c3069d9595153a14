import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { MEMBER_TAIL, memberHead } from './gzip-member';

/** Packed bytes that are unpacked at a time; they may grow a thousandfold. */
const STEP = 8_192;
/**
 * Packed bytes of which nothing comes: a stored block is unpacked when all of it is there, and has so many at the most.
 * What follows the end of the packed data is kept by fflate, and copied with each step.
 */
const MOST_SILENT = 70_000;

/** Who is given what members hold. */
interface MemberSink {
  /** @param byte of the file, where the member begins */
  begins(byte: number): void;
  data(bytes: Uint8Array): void;
  /** All of it was given, and its checksum is right. */
  ends(byte: number, length: number): void;
}

/** The end of a stream: whole, or cut within a member. */
export type StreamEnd = 'whole' | 'cut';

/** Says that bytes are no gzip. */
export class NoGzip extends Error {
  /** @param beginsAt byte of the file where a member should begin; null: within the one that has begun last */
  constructor(
    message: string,
    readonly beginsAt: number | null = null,
  ) {
    super(message);
  }
}

/** Unpacks gzip members that come in pieces. */
export class MemberStream {
  private rest = new Uint8Array();
  private at = 0;
  private open: OpenMember | null = null;

  constructor(private readonly sink: MemberSink) {}

  /** @throws NoGzip, and whatever the sink throws */
  push(bytes: Uint8Array): void {
    const all = this.rest.length === 0 ? bytes : joined(this.rest, bytes);
    let used = 0;
    for (;;) {
      const taken = this.take(all.subarray(used));
      if (taken === null) break;
      used += taken;
      this.at += taken;
    }
    this.rest = all.slice(used);
  }

  /** There is no more. @throws NoGzip, and whatever the sink throws */
  finish(): StreamEnd {
    const { open, rest } = this;
    if (!open) return rest.length === 0 ? 'whole' : 'cut';
    if (open.left !== null || rest.length < MEMBER_TAIL) return 'cut';
    // Nothing has told where this member ends: what is last may be its checksum.
    if (!open.isRight(rest)) return 'cut';
    this.open = null;
    this.sink.ends(open.byte, this.at + MEMBER_TAIL - open.byte);
    return 'whole';
  }

  /** Uses up what it can, and answers how much; null when more is needed. */
  private take(bytes: Uint8Array): number | null {
    const { open } = this;
    if (!open) return this.begin(bytes);
    const tail = open.left === null ? MEMBER_TAIL : 0;
    const most = Math.min(open.left ?? Number.POSITIVE_INFINITY, bytes.length - tail);
    if (most > 0) {
      const step = bytes.subarray(0, Math.min(most, STEP));
      open.inflate(step);
      return step.length;
    }
    if (open.left !== 0 || bytes.length < MEMBER_TAIL) return null;
    if (!open.isRight(bytes)) throw new NoGzip('its checksum is another one');
    this.open = null;
    this.sink.ends(open.byte, this.at + MEMBER_TAIL - open.byte);
    return MEMBER_TAIL;
  }

  private begin(bytes: Uint8Array): number | null {
    if (bytes.length === 0) return null;
    const head = memberHead(bytes);
    if (head === 'more') return null;
    if (!head) throw new NoGzip('a gzip member should begin here', this.at);
    const left = head.length === null ? null : head.length - head.size - MEMBER_TAIL;
    this.open = new OpenMember(this.at, left, this.sink);
    this.sink.begins(this.at);
    return head.size;
  }
}

class OpenMember {
  private readonly stream: Inflate;
  private sum = 0;
  private size = 0;
  /** Packed bytes since something has come of them. */
  private silent = 0;

  /** @param left packed bytes that are to come; null when that is not known */
  constructor(
    readonly byte: number,
    public left: number | null,
    sink: MemberSink,
  ) {
    this.stream = new Inflate((bytes) => {
      if (bytes.length === 0) return;
      this.silent = 0;
      this.sum = crc32(bytes, this.sum);
      this.size += bytes.length;
      sink.data(bytes);
    });
  }

  inflate(bytes: Uint8Array): void {
    if (this.left !== null) this.left -= bytes.length;
    this.silent += bytes.length;
    if (this.silent > MOST_SILENT) throw new NoGzip('there is more in it than was packed');
    try {
      this.stream.push(bytes);
    } catch (error) {
      // fflate throws errors with a number for what is no deflate; others are the sink's.
      if (error instanceof Error && typeof (error as { code?: unknown }).code === 'number') {
        throw new NoGzip('what is packed does not unpack');
      }
      throw error;
    }
  }

  /** Whether what was unpacked is what was packed, by the member's last bytes. */
  isRight(tail: Uint8Array): boolean {
    const view = new DataView(tail.buffer, tail.byteOffset, MEMBER_TAIL);
    return view.getUint32(0, true) === this.sum && view.getUint32(4, true) === this.size % 2 ** 32;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

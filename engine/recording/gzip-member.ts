/**
 * A recording's file is gzip members one after the other, each with its own length in its head, so that it can be walked
 * through, and any part of it read, without unpacking the rest. Every gzip reads it.
 */

/** Bytes of the head that our members have. */
export const MEMBER_HEAD = 20;
/** Bytes of checksum and size behind the packed data. */
export const MEMBER_TAIL = 8;

const HAS_EXTRA = 4;
/** As other tools may write them: a checksum of the head, a name, a comment. */
const HAS_CHECKSUM = 2;
const HAS_NAME = 8;
const HAS_COMMENT = 16;
/** Bytes of a head that are looked at. */
const LONGEST_HEAD = 70_000;

export interface MemberHead {
  /** Bytes of the head. */
  readonly size: number;
  /** Bytes of the whole member; null when its head does not tell, as in files that other tools have packed. */
  readonly length: number | null;
}

/**
 * A whole member of packed data.
 * @param packed as gzip makes it, with a head of ten bytes
 */
export function gzipMember(packed: Uint8Array): Uint8Array {
  const member = new Uint8Array(packed.length + MEMBER_HEAD - 10);
  member.set(packed.subarray(0, 10));
  member[3] = HAS_EXTRA;
  // Subfield `DD` of four bytes.
  member.set([8, 0, 0x44, 0x44, 4, 0], 10);
  new DataView(member.buffer).setUint32(16, member.length, true);
  member.set(packed.subarray(10), MEMBER_HEAD);
  return member;
}

/** What the first bytes of a member say; `more`: that they do not tell yet; null: that it is none. */
export function memberHead(bytes: Uint8Array): MemberHead | 'more' | null {
  const magic = [0x1f, 0x8b, 8];
  if (magic.some((byte, at) => at < bytes.length && bytes[at] !== byte)) return null;
  if (bytes.length < 10) return 'more';
  const flags = bytes[3] ?? 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 10;
  let length: number | null = null;
  if (flags & HAS_EXTRA) {
    if (bytes.length < size + 2) return 'more';
    const extra = view.getUint16(size, true);
    if (bytes.length < size + 2 + extra) return 'more';
    length = ownLength(view, size + 2, extra);
    size += 2 + extra;
  }
  for (const flag of [HAS_NAME, HAS_COMMENT]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, size);
    if (end < 0) return bytes.length > LONGEST_HEAD ? null : 'more';
    size = end + 1;
  }
  if (flags & HAS_CHECKSUM) size += 2;
  if (bytes.length < size) return 'more';
  return length !== null && length < size + MEMBER_TAIL ? null : { size, length };
}

function ownLength(view: DataView, at: number, bytes: number): number | null {
  return bytes === 8 && view.getUint16(at) === 0x4444 && view.getUint16(at + 2, true) === 4
    ? view.getUint32(at + 4, true)
    : null;
}

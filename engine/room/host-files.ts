import { utf8ToBytes } from '@noble/hashes/utils.js';
import { exampleFiles } from '../catalogue/example-files';
import { hostLayer } from '../catalogue/host-layer';
import { type Digest, digestOf } from '../model/digest';
import type { LayerEdit } from '../model/file-tree';
import { FsError } from '../model/fs-error';
import { dirname, normalisePath } from '../model/path';
import type { SeatId } from '../model/room-state';
import { UnionFs } from '../model/union-fs';
import { HOME } from './host-home';
import { LIMITS } from './limits';
import { accepted, type Reply, type Room, rejected } from './room';

const STUDENT = { uid: 1000, gid: 1000 };

/** The file system of a host as it is now; edits to it must go through `filesWritten`. */
export function hostFileSystem(room: Room, seat: SeatId): UnionFs {
  return new UnionFs([hostLayer()], new Map(room.state.privates.get(seat)?.files));
}

/** Saves a file from the editor. */
export function saveFile(room: Room, seat: SeatId, path: string, content: string): Reply {
  if (content.length > LIMITS.file) return rejected('files/too-large');
  const bytes = utf8ToBytes(content);
  if (room.runs.writtenBy(seat, 0) + bytes.length > LIMITS.written) return rejected('files/written-up');
  return putFile(room, seat, path, { size: bytes.length, content: digestOf(bytes) }, bytes);
}

/** A text that is kept in the room's store. */
export interface KeptText {
  /** Bytes. */
  size: number;
  content: Digest;
}

/** Keeps a text for any number of hosts. */
export function keptText(room: Room, text: string): KeptText {
  const bytes = utf8ToBytes(text);
  return { size: bytes.length, content: room.blobs.put(bytes) };
}

/**
 * Lays a file onto a host where its owner may write one; missing folders are made.
 * @param saved the text, when the owner saves it, who may take it back; it is kept only if it may be written there
 */
export function putFile(room: Room, seat: SeatId, path: string, text: KeptText, saved?: Uint8Array): Reply {
  const fs = hostFileSystem(room, seat);
  if (fs.upper.size >= LIMITS.hostFiles) return rejected('files/too-many');
  const clean = normalisePath(path);
  const edits = mayWrite(fs, clean) ? written(fs, clean, text, room.tx.now) : null;
  if (!edits) return rejected('files/not-a-file');
  if (saved) {
    room.blobs.put(saved);
    room.runs.writtenBy(seat, saved.length);
    room.tx.emit({ type: 'files.edited', seat, how: 'save', path: clean });
  }
  room.daemon(seat).filesWritten('host', edits);
  return accepted(null);
}

/** Removes a file or folder below the home folder. */
export function removeFile(room: Room, seat: SeatId, path: string): Reply {
  const fs = hostFileSystem(room, seat);
  const clean = normalisePath(path);
  if (!clean.startsWith(`${HOME}/`) || !fs.get(clean)) return rejected('files/not-a-file');
  const edits = fs.remove(clean);
  room.tx.emit({ type: 'files.edited', seat, how: 'remove', path: clean });
  room.daemon(seat).filesWritten('host', edits);
  return accepted(null);
}

/** Puts the Node example into the home folder; files of the same name are set back to the example. */
export function openExample(room: Room, seat: SeatId): Reply {
  const fs = hostFileSystem(room, seat);
  const edits: LayerEdit[] = [];
  for (const [name, text] of exampleFiles()) {
    edits.push(...(written(fs, `${HOME}/${name}`, keptText(room, text), room.tx.now) ?? []));
  }
  room.daemon(seat).filesWritten('host', edits);
  return accepted(null);
}

/** Whether the file, or where there is none yet the folder that it would come into, is the owner's to write: a container's root may have made it. */
function mayWrite(fs: UnionFs, path: string): boolean {
  let at = path;
  while (at !== '/' && !fs.stat(at)) at = dirname(at);
  const entry = fs.stat(at);
  return entry !== null && (entry.uid === STUDENT.uid || (entry.mode & 0o002) !== 0);
}

/** The edits that write a file with its folders, or null where something else is in the way. */
function written(fs: UnionFs, path: string, text: KeptText, mtime: number): LayerEdit[] | null {
  try {
    return [
      ...fs.mkdir(dirname(path), { kind: 'dir', mode: 0o755, ...STUDENT, mtime }, true),
      ...fs.put(path, { kind: 'file', mode: 0o644, ...STUDENT, mtime, ...text }),
    ];
  } catch (error) {
    if (error instanceof FsError) return null;
    throw error;
  }
}

import type { SeatId } from '#engine/model/room-state';
import { pseudonymsOf } from '#engine/recording/pseudonyms-of';
import type { RecordingKept, RecordingManifest } from '#server/protocol/recordings';
import type { Problem } from '../ui/language/problem';
import { fileStem } from '../ui/parts/file-stem';
import { saveFile } from '../ui/parts/save-file';
import type { RecordingCare } from '../ui/recording/sharing-model';
import { heldSeatOfRoom } from './seat-keeper';

/** What whoever holds this browser's seat in a room does with its recording. The server decides who may. */
export function recordingCare(roomId: string): RecordingCare {
  const path = `/api/recordings/${encodeURIComponent(roomId)}`;
  const replayHref = `/replay/${encodeURIComponent(roomId)}`;
  return {
    address: typeof location === 'undefined' ? replayHref : `${location.origin}${replayHref}`,
    replayHref,
    async ask() {
      const [manifest, kept] = await Promise.all([
        ask<RecordingManifest>(roomId, path),
        ask<RecordingKept>(roomId, `${path}/sizes`),
      ]);
      if (typeof manifest === 'string') return manifest;
      if (typeof kept === 'string') return kept;
      const { seats } = manifest.overview;
      const pseudonyms = pseudonymsOf(seats);
      const people = seats.map(({ id, name }) => ({ id, name, pseudonym: pseudonyms.get(id) ?? id }));
      return { sharing: manifest.sharing, kept, people };
    },
    share: (sharing) => done(roomId, `${path}/sharing`, 'PUT', sharing),
    erase: (seat) => eraseSeat(roomId, seat),
    remove: () => done(roomId, path, 'DELETE'),
    async download() {
      const answer = await send(roomId, `${path}/file`);
      if (typeof answer === 'string') return answer;
      saveFile(`${fileStem('recording', roomId)}.drydock`, await answer.blob());
      return null;
    },
  };
}

/** Erases a seat from a recording for good: the own, or as who leads anybody's. Answers why not, null when it is done. */
export function eraseSeat(roomId: string, seat: SeatId): Promise<Problem | null> {
  return done(roomId, `/api/recordings/${encodeURIComponent(roomId)}/erase`, 'POST', { seat });
}

async function done(roomId: string, path: string, method: string, body?: object): Promise<Problem | null> {
  const answer = await send(roomId, path, { method, ...(body && { body: JSON.stringify(body) }) });
  return typeof answer === 'string' ? answer : null;
}

async function ask<T>(roomId: string, path: string): Promise<T | Problem> {
  const answer = await send(roomId, path);
  return typeof answer === 'string' ? answer : ((await answer.json()) as T);
}

async function send(roomId: string, path: string, init: RequestInit = {}): Promise<Response | Problem> {
  const grant = heldSeatOfRoom(roomId);
  const headers: HeadersInit = grant ? { Authorization: `Bearer ${grant.seat}:${grant.secret}` } : {};
  try {
    const response = await fetch(path, { ...init, headers });
    if (response.ok) return response;
    const { code } = (await response.json().catch(() => ({}))) as { code?: Problem };
    return code ?? 'offline';
  } catch {
    return 'offline';
  }
}

import type { LessonHead } from '#engine/model/lesson';
import type { SeatGrant } from '#server/protocol/messages';
import type { ImportedRecording, ImportMistake, ListedRecording } from '#server/protocol/recordings';
import type { ClaimStep } from '../ui/claims/claim-model';
import type { Problem } from '../ui/language/problem';

export type Answer<T> = { ok: true; value: T } | { ok: false; code: Problem };

export interface RoomFound {
  id: string;
  code: string;
  title: string;
  open: boolean;
  /** Whether and how somebody new gets in. */
  joining: 'open' | 'watch-only' | 'locked' | 'begun';
}

/** Opens a class, or a room to practise alone in, and takes its instructor's seat. */
export function openRoom(wish: {
  title?: string;
  name?: string;
  teacherKey?: string;
  kind?: 'solo';
}): Promise<Answer<SeatGrant>> {
  return call('/api/rooms', wish);
}

export function findRoom(code: string): Promise<Answer<RoomFound>> {
  return call(`/api/rooms/${encodeURIComponent(code)}`);
}

/** Takes a seat. With an invitation it is an instructor's. */
export function joinRoom(code: string, name: string, invite?: string): Promise<Answer<SeatGrant>> {
  return call(`/api/rooms/${encodeURIComponent(code)}/join`, { name, ...(invite !== undefined && { invite }) });
}

/** Takes a seat over from another device. */
export function resumeSeat(code: string, resumeCode: string): Promise<Answer<SeatGrant>> {
  return call(`/api/rooms/${encodeURIComponent(code)}/resume`, { resumeCode });
}

/** Three names that anybody may bear; none without an answer. */
export async function suggestNames(): Promise<readonly string[]> {
  const answer = await call<{ names: string[] }>('/api/names');
  return answer.ok ? answer.value.names : [];
}

export async function fetchLessons(): Promise<readonly LessonHead[]> {
  const answer = await askLessons();
  return answer.ok ? answer.value.lessons : [];
}

/** What the lessons of this server are about, in the order of the course. */
export function askLessons(): Promise<Answer<{ lessons: readonly LessonHead[] }>> {
  return call('/api/lessons');
}

/** Where the course shows a claim, by its number: the first step that does. Nothing without an answer. */
export async function fetchClaimSteps(): Promise<Readonly<Record<number, ClaimStep>>> {
  const answer = await call<{ claimSteps: Record<number, ClaimStep> }>('/api/lessons');
  return answer.ok ? answer.value.claimSteps : {};
}

/** Recordings that are listed on this server, newest first; none without an answer. */
export async function publishedRecordings(): Promise<readonly ListedRecording[]> {
  const answer = await call<{ recordings: ListedRecording[] }>('/api/recordings');
  return answer.ok ? answer.value.recordings : [];
}

/** What the server's operator has set: whether opening a class asks for a key. */
export async function needsTeacherKey(): Promise<boolean> {
  const answer = await call<{ teacherKey: boolean }>('/api/address');
  return answer.ok && answer.value.teacherKey;
}

/** Keeps a recording's file on this server, which may ask for the instructor key. */
export async function keepRecording(
  file: Blob,
  teacherKey: string,
): Promise<{ ok: true; value: ImportedRecording } | { ok: false; code: Problem; mistake?: ImportMistake }> {
  try {
    const headers = { 'Drydock-Teacher-Key': encodeURIComponent(teacherKey) };
    const response = await fetch('/api/recordings', { method: 'POST', body: file, headers });
    const value = await response.json();
    if (response.ok) return { ok: true, value };
    return { ok: false, code: value.code ?? 'offline', ...(value.mistake && { mistake: value.mistake }) };
  } catch {
    return { ok: false, code: 'offline' };
  }
}

async function call<T>(path: string, body?: object): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method: body ? 'POST' : 'GET',
      ...(body ? { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    const value = await response.json();
    return response.ok ? { ok: true, value: value as T } : { ok: false, code: value.code ?? 'offline' };
  } catch {
    return { ok: false, code: 'offline' };
  }
}

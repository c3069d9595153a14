import type { Lesson } from '#engine/room/lesson';
import type { SeatGrant } from '#server/protocol/messages';
import { PROBLEMS, type ProblemCode } from '#server/protocol/problems';

export type Answer<T> = { ok: true; value: T } | { ok: false; code: ProblemCode | 'offline'; text: string };

export interface RoomFound {
  id: string;
  code: string;
  title: string;
  open: boolean;
}

const OFFLINE = 'The classroom does not answer. Check the network, then try again.';

/** Opens a class and takes its instructor's seat. */
export function openRoom(teacherKey?: string): Promise<Answer<SeatGrant>> {
  return call('/api/rooms', { ...(teacherKey ? { teacherKey } : {}) });
}

export function findRoom(code: string): Promise<Answer<RoomFound>> {
  return call(`/api/rooms/${encodeURIComponent(code)}`);
}

export function joinRoom(code: string, name: string): Promise<Answer<SeatGrant>> {
  return call(`/api/rooms/${encodeURIComponent(code)}/join`, { name });
}

/** Takes a seat over from another device. */
export function resumeSeat(code: string, resumeCode: string): Promise<Answer<SeatGrant>> {
  return call(`/api/rooms/${encodeURIComponent(code)}/resume`, { resumeCode });
}

export async function fetchLessons(): Promise<readonly Lesson[]> {
  const answer = await call<{ lessons: Lesson[] }>('/api/lessons');
  return answer.ok ? answer.value.lessons : [];
}

async function call<T>(path: string, body?: object): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method: body ? 'POST' : 'GET',
      ...(body ? { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    const value = await response.json();
    if (response.ok) return { ok: true, value: value as T };
    const code = value.code as ProblemCode;
    return { ok: false, code, text: PROBLEMS[code]?.text ?? OFFLINE };
  } catch {
    return { ok: false, code: 'offline', text: OFFLINE };
  }
}

import type { Answer } from './classroom-api';
import { heldSeat } from './seat-keeper';

/** What the server gives to the holder of a seat in a class, which this browser holds: also after the class has ended. */
export async function fetchOwn<T>(code: string, name: string): Promise<Answer<T>> {
  const grant = heldSeat(code);
  if (!grant) return { ok: false, code: 'seat/wrong-secret' };
  try {
    const response = await fetch(`/api/rooms/${encodeURIComponent(code)}/${name}`, {
      headers: { Authorization: `Bearer ${grant.seat}:${grant.secret}` },
    });
    const value = await response.json();
    return response.ok ? { ok: true, value: value as T } : { ok: false, code: value.code ?? 'offline' };
  } catch {
    return { ok: false, code: 'offline' };
  }
}

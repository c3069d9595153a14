import { upcast } from '#engine/room/event-codec';
import type { Problem } from '../ui/language/problem';
import { type RecordedEvent, Recording } from './recording';
import { heldSeatOfRoom } from './seat-keeper';

/** Loads a recording; with everything in it when this browser holds the instructor's seat. */
export async function fetchRecording(roomId: string): Promise<Recording | { problem: Problem }> {
  const grant = heldSeatOfRoom(roomId);
  const headers: HeadersInit = grant ? { Authorization: `Bearer ${grant.seat}:${grant.secret}` } : {};
  try {
    const response = await fetch(`/api/recordings/${encodeURIComponent(roomId)}`, { headers });
    if (!response.ok) {
      const { code } = (await response.json()) as { code?: Problem };
      // Its words are about codes, of which there is none in the address of a recording.
      return { problem: code === 'room/not-found' ? 'query/not-found' : (code ?? 'offline') };
    }
    const [header = '{}', ...lines] = (await response.text()).split('\n');
    const { room } = JSON.parse(header) as { room: { title: string } };
    const events = lines
      .filter((line) => line !== '')
      .map((line): RecordedEvent => {
        const [seq, at, event] = JSON.parse(line) as RecordedEvent;
        return [seq, at, upcast(event)];
      });
    return new Recording(room.title, events);
  } catch {
    return { problem: 'offline' };
  }
}

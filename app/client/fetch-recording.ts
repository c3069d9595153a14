import { upcast } from '#engine/room/event-codec';
import { PROBLEMS, type ProblemCode } from '#server/protocol/problems';
import { type RecordedEvent, Recording } from './recording';
import { heldSeatOfRoom } from './seat-keeper';

/** Loads a recording; with everything in it when this browser holds the instructor's seat. Answers words on failure. */
export async function fetchRecording(roomId: string): Promise<Recording | { problem: string }> {
  const grant = heldSeatOfRoom(roomId);
  const headers: HeadersInit = grant ? { Authorization: `Bearer ${grant.seat}:${grant.secret}` } : {};
  try {
    const response = await fetch(`/api/recordings/${encodeURIComponent(roomId)}`, { headers });
    if (!response.ok) {
      const { code } = (await response.json()) as { code: ProblemCode };
      return { problem: code === 'room/not-found' ? 'There is no recording at this address.' : PROBLEMS[code].text };
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
    return { problem: 'The recording could not be loaded. Check the network, then reload the page.' };
  }
}

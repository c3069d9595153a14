import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressLimits } from '#server/http/address-limits';
import type { AtOnce } from '#server/http/at-once';
import { cleanTitle } from '#server/http/clean-title';
import { deviceCookie, deviceOf } from '#server/http/device-cookie';
import { Refusal } from '#server/http/refusal';
import { sendJson } from '#server/http/send-json';
import { PROBLEMS } from '#server/protocol/problems';
import type { ReadingTurns } from '#server/store/reading-turns';
import type { RoomStore } from '#server/store/room-store';
import { importRecording } from './import-recording';
import { OneAtATime } from './one-at-a-time';
import { ReceivedFile } from './received-file';

/** Bytes of a file. */
const MOST_BYTES = 96_000_000;

interface Ports {
  store: RoomStore;
  turns: ReadingTurns;
  limits: AddressLimits;
  atOnce: AtOnce;
  /** Null when anybody may open rooms. */
  teacherKey: string | null;
  clock: () => number;
  /** Where a browser that sent this request reaches the server, without a trailing slash. */
  origin: (request: IncomingMessage) => string;
}

/** Files of recordings that become recordings of this server. Methods reject with a {@link Refusal}. */
export class RecordingImports {
  private readonly importing = new OneAtATime();

  constructor(private readonly ports: Ports) {}

  /**
   * `POST /api/recordings` with a file as its body, from whoever may open rooms: the instructor key, where there is one,
   * is in the header `Drydock-Teacher-Key`, as `encodeURIComponent` writes it. Answers an `ImportedRecording`, or
   * `recording/damaged` with the `mistake`.
   */
  async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { limits, atOnce, teacherKey, origin } = this.ports;
    await limits.admit('branch', request);
    if (teacherKey !== null && keyOf(request) !== teacherKey) {
      await limits.admit('guess', request);
      throw new Refusal('room/teacher-key');
    }
    if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw new Refusal('recording/too-large');
    await atOnce.of(request, async () => {
      await using file = await ReceivedFile.of(request, MOST_BYTES);
      if (!file) throw new Refusal('recording/too-large');
      const device = deviceOf(request);
      const title = (told: string) => cleanTitle(told) || 'Docker class';
      // Whoever knows the key may fill the disk that is theirs.
      const admit = async (bytes: number) => {
        if (teacherKey === null) await limits.admitStored(request, bytes);
      };
      await admit(0);
      const taken = { open: () => file.pieces(), title, device, admit };
      const imported = await this.importing.take(() => importRecording(this.ports, taken));
      if ('mistake' in imported) {
        const code = imported.mistake.reason === 'too-large' ? 'recording/too-large' : 'recording/damaged';
        const { status, text } = PROBLEMS[code];
        sendJson(response, status, { code, text, mistake: imported.mistake });
        return;
      }
      response.setHeader('Set-Cookie', deviceCookie(device, origin(request).startsWith('https:')));
      sendJson(response, 201, imported);
    });
  }
}

function keyOf(request: IncomingMessage): string | null {
  try {
    return decodeURIComponent(String(request.headers['drydock-teacher-key'] ?? ''));
  } catch {
    return null;
  }
}

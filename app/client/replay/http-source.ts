import type { SeatId } from '#engine/model/room-state';
import type { SeatGrant } from '#server/protocol/messages';
import type { RecordingManifest } from '#server/protocol/recordings';
import type { Problem } from '../../ui/language/problem';
import { heldSeatOfRoom } from '../seat-keeper';
import { takeEarlyManifest } from './early-manifest';
import type { RecordingSource } from './recording-source';

/** Why the server does not show a recording. */
export class RecordingRefused extends Error {
  constructor(readonly problem: Problem) {
    super(problem);
  }

  /** There is no such recording, or none for whoever asks. */
  get isMissing(): boolean {
    return this.problem === 'query/not-found' || this.problem === 'recording/not-found';
  }
}

/** A recording on the server, as whoever holds this browser's seat in the room may see it. */
export class HttpSource implements RecordingSource {
  readonly path: string;
  private readonly address: string;

  constructor(private readonly id: string) {
    this.path = `/replay/${encodeURIComponent(id)}`;
    this.address = `/api/recordings/${encodeURIComponent(id)}`;
  }

  /** @throws RecordingRefused */
  async manifest(early = false): Promise<RecordingManifest> {
    const address = early ? `${this.address}?early` : this.address;
    const asked = early ? takeEarlyManifest(address) : null;
    const response = asked ? await answered(await asked) : await this.get(address);
    return (await response.json()) as RecordingManifest;
  }

  async segment(index: number, { edition }: RecordingManifest): Promise<Uint8Array> {
    const response = await this.get(`${this.address}/segments/${index}?edition=${encodeURIComponent(edition)}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  async blob(digest: string): Promise<Uint8Array | null> {
    try {
      const response = await this.get(`${this.address}/blobs/${encodeURIComponent(digest)}`);
      return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      if (error instanceof RecordingRefused && error.problem === 'query/not-found') return null;
      throw error;
    }
  }

  async file(): Promise<Blob> {
    return (await this.get(`${this.address}/file`)).blob();
  }

  /** @throws RecordingRefused */
  async branch(seat: SeatId, seq: number): Promise<SeatGrant> {
    return (await (await this.call(`${this.address}/branch`, { seat, seq })).json()) as SeatGrant;
  }

  private get(address: string): Promise<Response> {
    return this.call(address);
  }

  private async call(address: string, body?: object): Promise<Response> {
    const grant = heldSeatOfRoom(this.id);
    const headers: HeadersInit = grant ? { Authorization: `Bearer ${grant.seat}:${grant.secret}` } : {};
    return answered(await fetch(address, { headers, ...(body && { method: 'POST', body: JSON.stringify(body) }) }));
  }
}

/** @throws RecordingRefused */
async function answered(response: Response): Promise<Response> {
  if (response.ok) return response;
  const { code } = (await response.json().catch(() => ({}))) as { code?: Problem };
  // Its words are about codes, of which there is none in the address of a recording.
  throw new RecordingRefused(code === 'room/not-found' ? 'query/not-found' : (code ?? 'offline'));
}

import type { Page } from 'playwright';
import type { RecordedEvent } from '#engine/recording/recorded-event';
import { EVENT_VERSION } from '#engine/room/event-version';
import type { ImportedRecording, RecordingManifest } from '#server/protocol/recordings';
import { recordingFile } from '#server/recording/recording-file-writer';

const SEGMENT = 1_000;
const FIRST_CONTAINERS = 5;

/** A recording that a server keeps, and the seat from which it may be seen. */
export class ServedRecording {
  private constructor(
    private readonly url: string,
    private readonly imported: ImportedRecording,
    /** An early event: by then there is something on the wall. */
    readonly early: number,
    /** Bytes of its file. */
    readonly size: number,
  ) {}

  /** Imports the file of a log into a server, and has it read once, as after a class that somebody has watched. */
  static async on(url: string, log: readonly RecordedEvent[]): Promise<ServedRecording> {
    const file = await fileOf(log);
    const response = await fetch(`${url}/api/recordings`, { method: 'POST', body: new Uint8Array(file) });
    if (!response.ok) throw new Error(await response.text());
    const early = log.filter(([, , { type }]) => type === 'container.created')[FIRST_CONTAINERS]?.[0] ?? log.length;
    const imported = (await response.json()) as ImportedRecording;
    const recording = new ServedRecording(url, imported, early, file.length);
    await recording.manifest();
    return recording;
  }

  get page(): string {
    return `${this.url}/replay/${this.imported.id}`;
  }

  /** Where its manifest is; its segments are at `…/segments/INDEX`. */
  get address(): string {
    return `${this.url}/api/recordings/${this.imported.id}`;
  }

  /** What a request for it says of who asks. */
  get authorization(): string {
    const { seat, secret } = this.imported.grant;
    return `Bearer ${seat}:${secret}`;
  }

  async manifest(): Promise<RecordingManifest> {
    const response = await fetch(this.address, { headers: { Authorization: this.authorization } });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as RecordingManifest;
  }

  /** Gives a page the seat. */
  async seat(page: Page): Promise<void> {
    await page.addInitScript((grant) => {
      localStorage.setItem(`drydock:seat:${grant.room.code}`, JSON.stringify({ ...grant, keptAt: Date.now() }));
    }, this.imported.grant);
  }
}

async function fileOf(log: readonly RecordedEvent[]): Promise<Buffer> {
  async function* segments() {
    for (let from = 0; from < log.length; from += SEGMENT) {
      yield log.slice(from, from + SEGMENT).map(([seq, at, event]) => ({ seq, at, body: JSON.stringify(event) }));
    }
  }
  async function* nothing() {}
  const room = { id: 'bench', code: 'ABCDEF', title: 'Bench' };
  const members: Uint8Array[] = [];
  for await (const member of recordingFile({
    header: {
      ...{ drydock: 'recording', version: 2, events: EVENT_VERSION, room },
      ...{ privates: 'all', desk: true, names: 'own' },
    },
    segments: segments(),
    blobs: nothing,
  })) {
    members.push(member);
  }
  return Buffer.concat(members);
}

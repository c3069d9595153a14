import { gunzipSync } from 'fflate';
import type { FileBlobs, FileHeader, FileSegment } from '#server/protocol/recording-file/file-schemas';
import type { RecordingManifest } from '#server/protocol/recordings';
import type { RecordingSource } from './recording-source';

/** What of a file is known once it has been read through. */
export interface ReadFile {
  readonly header: FileHeader;
  readonly segments: readonly FileSegment[];
  readonly overview: RecordingManifest['overview'];
  /** The file ends before its end. */
  readonly cut: boolean;
  /** Lines of segments that cannot be taken out of the file by themselves, by their place in the list. */
  readonly lines: ReadonlyMap<number, Uint8Array>;
  /** Where contents stand; null for a file without a table of contents, whose contents are in `contents`. */
  readonly blobs: readonly FileBlobs[] | null;
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/** A recording in a file that has been read through. Of the file itself only what is played is taken into memory. */
export class FileSource implements RecordingSource {
  readonly path = null;
  readonly cut: boolean;

  constructor(
    readonly local: Blob,
    private readonly read: ReadFile,
  ) {
    this.cut = read.cut;
  }

  async manifest(): Promise<RecordingManifest> {
    const { header, segments, overview } = this.read;
    return {
      header,
      segments: segments.map(({ first, last, from, to, count }) => ({ first, last, from, to, count })),
      overview,
      live: false,
      edition: 'file',
      sharing: { visibility: 'private', names: header.names, benches: true, keepDays: null },
      manages: false,
    };
  }

  async segment(index: number): Promise<Uint8Array> {
    const lines = this.read.lines.get(index);
    const place = this.read.segments[index];
    if (lines) return lines;
    if (!place) throw new Error(`no segment ${index}`);
    return this.member(place);
  }

  async blob(digest: string): Promise<Uint8Array | null> {
    const { blobs, contents } = this.read;
    if (!blobs) return contents.get(digest) ?? null;
    const place = blobs.find(({ digests }) => digests.includes(digest));
    if (!place) return null;
    const text = new TextDecoder().decode(gunzipSync(await this.member(place)));
    const line = text.split('\n').find((one) => one.includes(digest));
    if (!line) return null;
    const { bytes } = JSON.parse(line) as { bytes: string };
    return Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
  }

  private async member({ offset, length }: { offset: number; length: number }): Promise<Uint8Array> {
    return new Uint8Array(await this.local.slice(offset, offset + length).arrayBuffer());
  }
}

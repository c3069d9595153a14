import { gunzipSync } from 'node:zlib';
import type { RecordingManifest } from '#server/protocol/recordings';

/**
 * All of a recording that a reader is given, as lines of JSON; the words of the refusal where it is none.
 * @param path of the recording: `/api/recordings/ID`
 */
export async function recordedText(get: (path: string) => Promise<Response>, path: string): Promise<string> {
  const response = await get(path);
  if (!response.ok) return response.text();
  const { segments, edition } = (await response.json()) as RecordingManifest;
  let text = '';
  for (const index of segments.keys()) {
    const segment = await get(`${path}/segments/${index}?edition=${encodeURIComponent(edition)}`);
    text += gunzipSync(await segment.arrayBuffer()).toString();
  }
  return text;
}

import { FsError } from '#engine/model/fs-error';
import type { JsonValue } from '#engine/model/process';
import type { RoomState } from '#engine/model/room-state';
import {
  type ShownContents,
  shownChanges,
  shownFile,
  shownFiles,
  shownFolder,
  shownLayers,
} from '#engine/room/shown-files';
import type { Query, QueryReply } from '#server/protocol/messages';
import type { RecordedContents } from './recorded-contents';

const NOTHING = { ok: false, code: 'query/not-found' } as const;

type Look = Extract<Query, { type: 'file' | 'folder' | 'layer' }>;

/** Answers what a screen asks from the state of a moment and the contents that the recording holds. */
export async function answerFromRecording(
  state: RoomState,
  contents: RecordedContents,
  query: Query,
): Promise<QueryReply> {
  if (query.type !== 'file' && query.type !== 'folder' && query.type !== 'layer') {
    return { ok: false, code: 'replay/read-only' };
  }
  try {
    return await look(state, contents, query);
  } catch (error) {
    if (error instanceof FsError) return NOTHING;
    return { ok: false, code: 'room/unavailable' };
  }
}

async function look(state: RoomState, contents: RecordedContents, query: Look): Promise<QueryReply> {
  const { seat, target } = query;
  const shown = await shownContents(state, contents, query);
  if (query.type === 'layer') {
    const changes = shownChanges(state, seat, target, shown);
    return changes ? answered(changes) : NOTHING;
  }
  const fs = shownFiles(state, seat, target, shown);
  if (!fs) return NOTHING;
  if (query.type === 'folder') return answered(shownFolder(fs, query.path));
  const entry = fs.stat(query.path);
  if (entry?.kind !== 'file') return NOTHING;
  const bytes = entry.content ? await contents.blob(entry.content) : null;
  return answered(shownFile(bytes, entry.size));
}

/** Everything that the answer may need. */
async function shownContents(
  state: RoomState,
  contents: RecordedContents,
  { seat, target }: Look,
): Promise<ShownContents> {
  const wanted = shownLayers(state, seat, target);
  const layers = await Promise.all(wanted.map(async (diffId) => [diffId, await contents.layer(diffId)] as const));
  const known = new Map(layers);
  return {
    host: target === 'host' ? await contents.host() : new Map(),
    layer: (diffId) => known.get(diffId) ?? undefined,
  };
}

function answered(value: unknown): QueryReply {
  return { ok: true, value: value as JsonValue };
}

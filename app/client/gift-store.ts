import { exampleFiles } from '#engine/catalogue/example-files';
import type { RoomState, SeatId } from '#engine/model/room-state';
import { HOME } from '#engine/room/host-home';
import type { FileReply } from '#server/protocol/messages';
import type { GiftFile, GiftStore } from '../ui/deck/gifts';
import { FIRST_REFERENCE } from '../ui/deck/publish-steps';
import { publishedImages } from './picture-of';
import type { RoomSource } from './room-source';

/** As `LIMITS` of the room: more than this cannot be given at once. */
const MOST_FILES = 50;
const MOST_TEXT = 200_000;
/** Images of the hub that classes begin with. */
const BEGINNINGS = [
  'nginx:alpine',
  'alpine',
  'busybox',
  'hello-world',
  'redis:alpine',
  'node:14-alpine',
  'postgres:alpine',
];

/** What an instructor has to give. */
export function giftStore(state: RoomState, me: SeatId): GiftStore {
  const labels = publishedImages(state).flatMap((image) => image.labels);
  return {
    example: [...exampleFiles()].map(([path, content]) => ({ path: `${HOME}/${path}`, content })),
    exampleImage: { reference: FIRST_REFERENCE, published: labels.includes(FIRST_REFERENCE) },
    mine: { files: ownFiles(state, me).length, images: pullable(state, me) },
    references: [...new Set([...labels, ...BEGINNINGS])],
  };
}

/** The files of the instructor's own home folder with their content; what is no text, or too much, is left out. */
export async function ownFileContents(connection: RoomSource, me: SeatId): Promise<GiftFile[]> {
  const files: GiftFile[] = [];
  let text = 0;
  for (const path of ownFiles(connection.replica.state, me)) {
    const reply = await connection.ask({ type: 'file', seat: me, target: 'host', path });
    if (!reply.ok) continue;
    const { content, opaque } = reply.value as unknown as FileReply;
    text += content.length;
    if (!opaque && text <= MOST_TEXT) files.push({ path, content });
  }
  return files;
}

function ownFiles(state: RoomState, me: SeatId): string[] {
  const files = state.privates.get(me)?.files ?? new Map();
  return [...files]
    .flatMap(([path, change]) =>
      change.kind === 'file' && path.startsWith(`${HOME}/`) && !path.includes('/node_modules/') ? [path] : [],
    )
    .slice(0, MOST_FILES);
}

/** The names of own images that a registry knows: those were pulled or pushed. */
function pullable(state: RoomState, me: SeatId): string[] {
  const host = state.hosts.get(me);
  if (!host) return [];
  const known = new Set(host.digests.values());
  const names = [...host.tags].flatMap(([reference, image]) =>
    known.has(image) ? [reference.replace(/^(registry|localhost):5000\//, '')] : [],
  );
  return [...new Set(names)].slice(0, MOST_FILES);
}

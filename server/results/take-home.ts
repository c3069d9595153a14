import type { RoomState, SeatId } from '#engine/model/room-state';
import type { ResultsFold } from '#engine/results/results-fold';
import { realScript } from '#engine/results/script/real-script';
import type { TakeHome, TakenFile } from '#engine/results/take-home';
import { HOME } from '#engine/room/host-home';
import { Refusal } from '#server/http/refusal';
import type { RoomActor } from '#server/room/room-actor';

/** Bytes of all files together; beyond, they are named and left out. */
const BYTES = 8_000_000;
/** Where passwords and histories are. */
const PRIVATE = /^(\.docker\/|\.ssh\/|\.bash_history$|\.netrc$|\.git-credentials$|\.npmrc$)/;

/** What the holder of a seat takes home. */
export async function takeHome(actor: RoomActor, fold: ResultsFold, seat: SeatId): Promise<TakeHome> {
  const { room, lessons, questions, learner } = fold.ownResults(seat);
  if (!learner) throw new Refusal('seat/unknown');
  const { repositories } = fold.state.registry;
  const script = realScript(fold.doings(seat), (repository) => repositories.has(repository));
  const files = await actor.read((state) => homeFiles(actor, state, seat));
  return { drydock: 'take-home', version: 1, room, learner, lessons, questions, script, ...files };
}

/** The files that a host's owner has in the home folder, in the order of their paths. */
function homeFiles(actor: RoomActor, state: RoomState, seat: SeatId): Pick<TakeHome, 'files' | 'leftOut'> {
  const files: TakenFile[] = [];
  const leftOut: string[] = [];
  let left = BYTES;
  for (const [absolute, entry] of state.privates.get(seat)?.files ?? []) {
    const path = absolute.startsWith(`${HOME}/`) ? absolute.slice(HOME.length + 1) : null;
    if (path === null || entry.kind !== 'file' || entry.content === null || PRIVATE.test(path)) continue;
    const bytes = actor.contents.get(entry.content);
    if (!bytes || bytes.length > left) leftOut.push(path);
    else {
      left -= bytes.length;
      files.push({ path, ...content(bytes) });
    }
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, leftOut: leftOut.sort() };
}

function content(bytes: Uint8Array): Pick<TakenFile, 'text' | 'base64'> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { base64: Buffer.from(bytes).toString('base64') };
  }
}

import type { SeatId } from '#engine/model/room-state';
import type { UserCommand } from '#engine/room/command';
import { EVENT_VERSION } from '#engine/room/event-version';
import type { RecordingHeader } from '#server/protocol/recordings';
import { recordingFile } from '#server/recording/recording-file-writer';
import type { StoredBlob, StoredEvent } from '#server/store/room-store';
import { begunClass } from '../simulation/begun-class';
import type { PlayedClass } from '../simulation/played-class';

/** Events that share a member here, so that a short class has several. */
const SEGMENT = 40;

/** A short class with most of what a recording can hold: builds, pushes, files, failures, a mark, three private parts. */
export function shortClass(): PlayedClass {
  const played = begunClass();
  const lead = (command: UserCommand, clientSeq: number) =>
    played.execute({ seat: 's0', client: 'deck', clientSeq }, command);
  lead({ type: 'class.mark', text: 'It begins' }, 1);
  played.type('s0', 'docker build -t registry:5000/app /home/student/one');
  played.type('s0', 'docker push registry:5000/app');
  played.type('s1', 'docker run -d --name web -p 8080:80 registry:5000/app');
  for (const name of ['x1', 'x2', 'x3', 'x4', 'x5']) played.type('s1', `docker rmi ${name}`);
  played.save('s1', 'notes.txt', 'Only I know this\n');
  played.type('s2', 'docker run --name two busybox echo zwei');
  lead({ type: 'room.close' }, 2);
  return played;
}

export function storedEvents({ events }: PlayedClass): StoredEvent[] {
  return events.map(({ at, event }, index) => ({ seq: index + 1, at, body: JSON.stringify(event) }));
}

export function headerOf(privates: 'all' | readonly SeatId[] = 'all'): RecordingHeader {
  const room = { id: 'played', code: 'ABC234', title: 'Played' };
  return { drydock: 'recording', version: 2, events: EVENT_VERSION, room, privates, desk: true, names: 'own' };
}

/** A file's members. */
export async function fileOf(
  events: readonly StoredEvent[],
  blobs: readonly StoredBlob[] = [],
  header = headerOf(),
): Promise<Uint8Array[]> {
  async function* segments() {
    for (let from = 0; from < events.length; from += SEGMENT) yield events.slice(from, from + SEGMENT);
  }
  async function* contents() {
    yield* blobs;
  }
  const members: Uint8Array[] = [];
  for await (const member of recordingFile({ header, segments: segments(), blobs: contents })) members.push(member);
  return members;
}

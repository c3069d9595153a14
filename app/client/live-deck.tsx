'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import { EVERYDAY_REGISTRY } from '#engine/model/registry-rules';
import type { RoomState, SeatId } from '#engine/model/room-state';
import { HOME } from '#engine/room/host-home';
import { DeckScreen } from '../ui/deck/deck-screen';
import type { PublishedUse } from '../ui/deck/publish-panel';
import type { OpenSeat } from '../ui/deck/seat-panel';
import { usePlayedBack } from '../ui/parts/played-back';
import type { SeatView } from '../ui/room/room-model';
import { askResumeCode } from './ask-resume-code';
import { ErrorLog } from './error-log';
import { giftStore, ownFileContents } from './gift-store';
import { layerPreview } from './layer-preview';
import { lessonDesk, seatLesson } from './lesson-desk';
import {
  allContainers,
  classImages,
  containersOf,
  hostPicture,
  imagesOf,
  publishedImages,
  tiesOfHost,
} from './picture-of';
import { publishStage, REGISTRY } from './publishing';
import { recordingCare } from './recording-care';
import type { RoomSource } from './room-source';
import { connectionView, roomView, seatViews } from './room-views';
import { saveResults } from './save-results';
import { pictureSeat } from './seat-picture';
import { useClaimsDesk } from './use-claims-desk';
import { useHostFiles } from './use-host-files';
import { useJoinUrl } from './use-join-url';
import { useLessonShelf } from './use-lesson-shelf';
import { useProblem } from './use-problem';
import { useServerTime } from './use-server-time';
import { useSmallBrowser } from './use-small-browser';
import { useTerminals } from './use-terminals';

/** How often ages on the deck move on, in milliseconds. */
const TICK_MS = 10_000;

/** The deck of whoever leads a class, as it goes on or as it was recorded. */
export function LiveDeck({ connection, code }: { connection: RoomSource; code: string }) {
  const me = connection.you?.seat ?? '';
  const { state } = connection.replica;
  const { tabs, terminal, cwd } = useTerminals(connection, me);
  const files = useHostFiles(connection, me);
  const browser = useSmallBrowser(connection, me);
  const problem = useProblem(connection);
  const joinUrl = useJoinUrl(code);
  const shelf = useLessonShelf(connection, joinUrl);
  const now = useServerTime(connection, TICK_MS);
  const claims = useClaimsDesk(connection, code, now);
  const roomId = connection.room?.id ?? '';
  const care = useMemo(() => recordingCare(roomId), [roomId]);
  const roster = seatViews(connection, me, 'always').map((view) => ({
    ...view,
    lesson: seatLesson(state, view.seat.id),
    brought: state.seats.get(view.seat.id)?.brought ?? [],
  }));
  const { watched, onWatch } = useWatchedSeat(connection, roster);
  const seat = state.seats.get(me);
  const dockerfile = files.open?.path.endsWith('/Dockerfile') ? files.open.content : null;
  return (
    <DeckScreen
      room={roomView(connection, joinUrl)}
      me={seat ? pictureSeat(state, seat, me) : { id: me, name: '', look: 0 }}
      onResumeCode={() => askResumeCode(connection)}
      connection={connectionView(connection)}
      now={now}
      lesson={lessonDesk(state)}
      shelf={shelf}
      claims={claims}
      results={{
        reportHref: `/r/${code}/report`,
        replayHref: `/replay/${connection.room?.id}`,
        onSave: (file) => saveResults(code, file),
      }}
      care={care}
      roster={roster}
      watched={watched}
      onWatch={onWatch}
      tabs={tabs}
      terminal={terminal}
      files={files}
      registry={REGISTRY}
      registries={state.room.registry ?? EVERYDAY_REGISTRY}
      stageOf={(reference) => publishStage(state, me, reference)}
      classHas={(reference) => whatClassHas(state, me, reference)}
      previewOf={(reference) => layerPreview(state, me, dockerfile, reference)}
      context={buildContext(cwd, files.files)}
      host={{
        images: imagesOf(state, me),
        containers: containersOf(state, me, me),
        published: publishedImages(state),
      }}
      browser={browser}
      stage={{
        images: classImages(state),
        containers: allContainers(state, me),
        tiesOf: (seat) => tiesOfHost(state, seat, me),
      }}
      wallHref={`/r/${code}/wall`}
      replayHref={`/replay/${connection.room?.id}`}
      gifts={giftStore(state, me)}
      onMyFiles={() => ownFileContents(connection, me)}
      onInvite={() => invite(connection, joinUrl)}
      lead={(command) => connection.submit(command)}
      problem={problem}
    />
  );
}

/** The seat that the instructor has open: followed as long, with its terminals, its host and its errors. */
function useWatchedSeat(connection: RoomSource, roster: readonly SeatView[]) {
  const [seat, setSeat] = useState<SeatId | null>(null);
  const playedBack = usePlayedBack();
  const errors = useRef<ErrorLog>(null);
  // Where one can go back, what was seen already may be still to come: only the last error is known.
  if (playedBack || !errors.current) errors.current = new ErrorLog();
  errors.current.note(connection.activities.values());
  const { tabs, terminal } = useTerminals(connection, seat ?? '');
  const onWatch = useCallback(
    (watched: SeatId | null) => {
      setSeat(watched);
      connection.watch(watched ? [watched] : []);
    },
    [connection],
  );
  const view = roster.find((entry) => entry.seat.id === seat);
  const watched: OpenSeat | null = view
    ? {
        view,
        tabs,
        // Completion asks for the own host; on another's nothing is proposed.
        terminal: { ...terminal, complete: async (_line, cursor) => ({ from: cursor, candidates: [] }) },
        host: hostPicture(connection.replica.state, view.seat.id, connection.you?.seat ?? null),
        errors: errors.current.of(view.seat.id),
      }
    : null;
  return { watched, onWatch };
}

/** What the class has of a published image. */
function whatClassHas(state: RoomState, me: SeatId, reference: string): PublishedUse {
  const image = publishedImages(state).find(({ labels }) => labels.includes(reference));
  if (!image) return { seats: 0, containers: 0 };
  const others = [...state.hosts.values()].filter(({ seat }) => seat !== me);
  const containers = others.flatMap((host) => containersOf(state, host.seat, me));
  return {
    seats: others.filter(({ images }) => [...images.keys()].some((id) => id === image.id)).length,
    containers: containers.filter((container) => container.image.id === image.id).length,
  };
}

/** A new address that seats a co-instructor; null when the server did not give one. */
async function invite(connection: RoomSource, joinUrl: string): Promise<string | null> {
  const reply = await connection.ask({ type: 'invite' });
  return reply.ok ? `${joinUrl}&invite=${(reply.value as { invite: string }).invite}` : null;
}

/** What `docker build` is given: the folder of the Dockerfile as seen from where the terminal stands. */
function buildContext(cwd: string, files: readonly { path: string }[]): string {
  const folders = files.flatMap(({ path }) => (path.endsWith('/Dockerfile') ? [path.slice(0, -11)] : []));
  const folder = folders.includes(cwd) ? cwd : (folders[0] ?? cwd);
  if (folder === cwd) return '.';
  return folder.startsWith(`${cwd}/`) ? folder.slice(cwd.length + 1) : folder.replace(HOME, '~');
}

'use client';

import { useState } from 'react';
import { flat } from '#engine/model/blocks';
import { EVERYDAY_REGISTRY } from '#engine/model/registry-rules';
import { HOME } from '#engine/room/host-home';
import { DeckScreen } from '../ui/deck/deck-screen';
import { askResumeCode } from './ask-resume-code';
import { allContainers, classImages, containersOf, imagesOf, publishedImages } from './picture-of';
import { publishStage, REGISTRY } from './publishing';
import type { RoomConnection } from './room-connection';
import { RoomGate } from './room-gate';
import { connectionView, roomView, seatViews } from './room-views';
import { pictureSeat } from './seat-picture';
import { useHostFiles } from './use-host-files';
import { useJoinUrl } from './use-join-url';
import { useLessons } from './use-lessons';
import { useProblem } from './use-problem';
import { useSmallBrowser } from './use-small-browser';
import { useTerminals } from './use-terminals';

/** The instructor's deck, live. */
export function DeckRoute({ code }: { code: string }) {
  return (
    <RoomGate code={code} needs="instructor">
      {(connection) => <LiveDeck connection={connection} code={code} />}
    </RoomGate>
  );
}

function LiveDeck({ connection, code }: { connection: RoomConnection; code: string }) {
  const me = connection.you?.seat ?? '';
  const { state } = connection.replica;
  const { tabs, terminal, cwd } = useTerminals(connection, me);
  const files = useHostFiles(connection, me);
  const browser = useSmallBrowser(connection, me);
  const lessons = useLessons();
  const problem = useProblem(connection);
  const joinUrl = useJoinUrl(code);
  const [watchedSeat, setWatchedSeat] = useState<string | null>(null);
  const lesson = lessons.find(({ id }) => id === state.room.step?.lesson) ?? lessons[0];
  const seat = state.seats.get(me);
  const watched = watchedSeat === null ? undefined : state.seats.get(watchedSeat);
  return (
    <DeckScreen
      room={roomView(connection, joinUrl)}
      me={seat ? pictureSeat(state, seat, me) : { id: me, name: '', look: 0 }}
      onResumeCode={() => askResumeCode(connection)}
      connection={connectionView(connection)}
      lesson={{
        title: lesson?.title ?? '',
        steps: lesson?.steps ?? [],
        current: state.room.step?.index ?? null,
        onShow: (index) => lesson && void connection.send({ type: 'class.show-step', lesson: lesson.id, index }),
      }}
      roster={seatViews(connection, me)}
      watched={
        watched
          ? {
              seatId: watched.id,
              seat: pictureSeat(state, watched, me),
              items: flat(state.privates.get(watched.id)?.terminals.get('t1')?.scrollback),
            }
          : null
      }
      onWatch={(seat) => {
        setWatchedSeat(seat);
        connection.watch(seat ? [seat] : []);
      }}
      tabs={tabs}
      terminal={terminal}
      files={files}
      registry={REGISTRY}
      registries={{
        rules: state.room.registry ?? EVERYDAY_REGISTRY,
        onSet: (rules) => void connection.send({ type: 'class.set-registry', rules }),
      }}
      stageOf={(reference) => publishStage(state, me, reference)}
      context={buildContext(cwd, files.files)}
      host={{
        images: imagesOf(state, me),
        containers: containersOf(state, me, me),
        published: publishedImages(state),
      }}
      browser={browser}
      stage={{ images: classImages(state), containers: allContainers(state, me) }}
      wallHref={`/r/${code}/wall`}
      replayHref={`/replay/${connection.room?.id}`}
      onClose={() => void connection.send({ type: 'room.close' })}
      problem={problem}
    />
  );
}

/** What `docker build` is given: the folder of the Dockerfile as seen from where the terminal stands. */
function buildContext(cwd: string, files: readonly { path: string }[]): string {
  const folders = files.flatMap(({ path }) => (path.endsWith('/Dockerfile') ? [path.slice(0, -11)] : []));
  const folder = folders.includes(cwd) ? cwd : (folders[0] ?? cwd);
  if (folder === cwd) return '.';
  return folder.startsWith(`${cwd}/`) ? folder.slice(cwd.length + 1) : folder.replace(HOME, '~');
}

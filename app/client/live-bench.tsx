'use client';

import type { ReactNode } from 'react';
import { BenchScreen } from '../ui/bench/bench-screen';
import { askResumeCode } from './ask-resume-code';
import { allContainers, classImages, hostPicture, publishedImages } from './picture-of';
import type { RoomSource } from './room-source';
import { connectionView, roomView, seatViews } from './room-views';
import { pictureSeat } from './seat-picture';
import { useBenchClass } from './use-bench-class';
import { useBenchTeaching } from './use-bench-teaching';
import { useFileSource } from './use-file-source';
import { useHostFiles } from './use-host-files';
import { useJoinUrl } from './use-join-url';
import { useMeterReading } from './use-meter-reading';
import { useNeighbour } from './use-neighbour';
import { useProblem } from './use-problem';
import { useSmallBrowser } from './use-small-browser';
import { useTerminals } from './use-terminals';

interface LiveBenchProps {
  connection: RoomSource;
  code: string;
  /** What a browser does beside its own bench. */
  beside?: ReactNode;
}

/** The bench of a seat, as the class goes on or as it was recorded. */
export function LiveBench({ connection, code, beside = null }: LiveBenchProps) {
  const me = connection.you?.seat ?? '';
  const { state } = connection.replica;
  const { tabs, terminal } = useTerminals(connection, me);
  const files = useHostFiles(connection, me);
  const browser = useSmallBrowser(connection, me);
  const problem = useProblem(connection);
  const joinUrl = useJoinUrl(code);
  const { of, signs, clears } = useBenchClass(connection, me);
  const teaching = useBenchTeaching(connection, me, clears);
  const source = useFileSource(connection, me);
  const readMeters = useMeterReading(connection, me);
  const { neighbour, onNeighbour } = useNeighbour(connection);
  const seat = state.seats.get(me);
  return (
    <BenchScreen
      room={roomView(connection, joinUrl)}
      me={seat ? pictureSeat(state, seat, me) : { id: me, name: '', look: 0 }}
      connection={connectionView(connection)}
      teaching={teaching}
      tabs={tabs}
      terminal={terminal}
      host={{
        ...hostPicture(state, me, me),
        published: publishedImages(state),
        captions: state.class.settings.captions,
        source,
        readMeters,
      }}
      browser={browser}
      files={files}
      neighbours={seatViews(connection, me)}
      of={of}
      signs={signs}
      neighbour={neighbour}
      onNeighbour={onNeighbour}
      stage={of.watching ? { images: classImages(state), containers: allContainers(state, me) } : NOTHING}
      problem={problem}
      onResumeCode={() => askResumeCode(connection)}
      beside={beside}
    />
  );
}

const NOTHING = { images: [], containers: [] };

'use client';

import { type ReactNode, useRef, useState } from 'react';
import type { SmallBrowserProps } from '../browser/small-browser';
import { BackToCourse } from '../course/back-to-course';
import type { FilesPaneProps } from '../files/files-pane';
import { useWords } from '../language/use-words';
import { LessonCard } from '../lesson/lesson-card';
import { BrandMark } from '../parts/brand-mark';
import { type Connection, ConnectionMark } from '../parts/connection-mark';
import { ConnectionNotice } from '../parts/connection-notice';
import { Notice } from '../parts/notice';
import { usePlayedBack } from '../parts/played-back';
import { ScreenMain } from '../parts/screen-main';
import { useNarrow } from '../parts/use-narrow';
import type { PictureSeat } from '../picture/picture-model';
import { PollCard } from '../poll/poll-card';
import { BackToRecording } from '../recording/back-to-recording';
import { ClassStrip } from '../room/class-strip';
import { codeWords, type RoomView, type SeatView } from '../room/room-model';
import { SeatMenu } from '../room/seat-menu';
import type { TerminalTabsView } from '../terminal/terminal-desk';
import { type DraftedTerminal, useDraft } from '../terminal/use-draft';
import type { BenchClass, BenchSigns } from './bench-class';
import type { BenchDeed } from './bench-keys';
import { BenchNotes } from './bench-notes';
import { BenchPanes } from './bench-panes';
import type { BenchTeaching } from './bench-teaching';
import type { BenchView } from './bench-view';
import { EyesHere } from './eyes-here';
import { HandRow } from './hand-row';
import type { HostPictureProps } from './host-picture';
import { KeysButton } from './keys-button';
import { LazyPart } from './lazy-part';
import type { NeighbourView } from './neighbour-view';
import { loadClaims, loadNeighbour } from './side-parts';
import { useBenchKeys } from './use-bench-keys';
import { useShort } from './use-short';
import { useVisibleHeight } from './use-visible-height';
import { WatchedMark } from './watched-mark';
import { WatchingPane } from './watching-pane';

export interface BenchScreenProps {
  readonly room: RoomView;
  readonly me: PictureSeat;
  readonly connection: Connection;
  readonly teaching: BenchTeaching;
  readonly tabs: TerminalTabsView;
  readonly terminal: DraftedTerminal;
  readonly host: Omit<HostPictureProps, 'onType' | 'onVisit'>;
  readonly browser: SmallBrowserProps;
  readonly files: FilesPaneProps;
  readonly neighbours: readonly SeatView[];
  readonly of: BenchClass;
  readonly signs: BenchSigns;
  /** The screen of somebody else that is looked at; null while none is. */
  readonly neighbour: NeighbourView | null;
  /** Looks at the screen of a seat that shows it; null: no longer. */
  readonly onNeighbour: (seatId: string | null) => void;
  /** Everything that the class has made, for a seat that only looks on. */
  readonly stage: Pick<HostPictureProps, 'images' | 'containers'>;
  /** Something that was refused, in words; null when all is well. */
  readonly problem: string | null;
  readonly onResumeCode: () => Promise<string | null>;
  /** What this browser has to say of the room it is in: that a lesson of the course is done, or could not be opened. */
  readonly beside?: ReactNode;
}

/** A student's place: terminal and picture of their own host side by side, one of them at a time on a phone. */
export function BenchScreen(props: BenchScreenProps) {
  const { room, me, of, signs, onNeighbour } = props;
  const words = useWords('bench');
  const playedBack = usePlayedBack();
  const narrow = useNarrow();
  const short = useShort();
  const [view, setView] = useState<BenchView>('terminal');
  const drafted = useDraft(props.terminal);
  const screen = useRef<HTMLElement>(null);
  const keys = useRef<HTMLDialogElement>(null);
  useVisibleHeight(screen);
  useBenchKeys((deed: BenchDeed) => {
    if (deed === 'hand') void (room.alone || signs.onHand(!of.handUp));
    else if (deed === 'help') keys.current?.showModal();
    else if (!of.watching) go(deed.show);
  });
  const go = (to: BenchView) => {
    setView(to);
    // It may only now come into sight.
    requestAnimationFrame(() => {
      if (to === 'terminal') drafted.field.current?.focus();
      else document.getElementById(`tab-${to}`)?.focus();
    });
  };
  const { spotlight } = of;
  const { lesson, question, claims, deeds } = props.teaching;
  return (
    <ScreenMain ref={screen} className="bench" data-view={view} data-watching={of.watching}>
      {!playedBack && (
        <header className="top-bar">
          {room.from ? (
            <BackToRecording from={room.from} />
          ) : room.alone ? (
            <BackToCourse />
          ) : (
            <>
              <BrandMark />
              <span className="font-mono font-semibold whitespace-nowrap">{codeWords(room.code)}</span>
            </>
          )}
          <SeatMenu seat={me} room={room} onResumeCode={props.onResumeCode} />
          <WatchedMark by={of.watchedBy} />
          <span className="ms-auto flex flex-none items-center gap-2">
            <KeysButton dialog={keys} />
            <ConnectionMark connection={props.connection} />
          </span>
        </header>
      )}
      <ConnectionNotice connection={props.connection} />
      {props.problem !== null && <Notice kind="error">{props.problem}</Notice>}
      {props.beside}
      {claims && <LazyPart load={loadClaims} props={{ of: claims, deeds }} />}
      <LessonCard
        lesson={lesson}
        question={question && <PollCard poll={question} deeds={deeds} />}
        deeds={of.watching || playedBack ? undefined : deeds}
        brief={
          playedBack || short || (claims?.now ?? null) !== null || (narrow && (view !== 'terminal' || of.watching))
        }
        onTry={
          of.watching || playedBack
            ? undefined
            : (command) => {
                drafted.put(command);
                if (narrow) setView('terminal');
              }
        }
      />
      <div className="bench-middle">
        {of.watching ? (
          <WatchingPane {...props.stage} />
        ) : (
          <BenchPanes
            tabs={props.tabs}
            terminal={props.terminal}
            drafted={drafted}
            host={props.host}
            browser={props.browser}
            files={props.files}
            of={of}
            signs={signs}
            alone={room.alone}
            narrow={narrow}
            view={view}
            onView={setView}
          />
        )}
        <BenchNotes of={of} onLook={() => spotlight && onNeighbour(spotlight.seat.id)} />
      </div>
      {!playedBack && <HandRow of={of} signs={signs} alone={room.alone} />}
      {!room.alone && !playedBack && (!narrow || view === 'picture' || of.watching) && (
        <ClassStrip seats={props.neighbours} onLook={onNeighbour} />
      )}
      {props.neighbour && (
        <LazyPart load={loadNeighbour} props={{ of: props.neighbour, onClose: () => onNeighbour(null) }} />
      )}
      {of.freeze && <EyesHere message={of.freeze.message} />}
      <p role="status" className="sr-only">
        {of.handUp ? words('hand.isUp') : ''}
      </p>
    </ScreenMain>
  );
}

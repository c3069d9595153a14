'use client';

import { Keyboard, Lightbulb } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../language/use-words';
import type { Connection } from '../parts/connection-mark';
import { usePlayedBack } from '../parts/played-back';
import { ScreenMain } from '../parts/screen-main';
import { seatWords } from '../picture/picture-words';
import { RoomCard } from '../room/room-card';
import type { RoomView } from '../room/room-model';
import { seatsNamed } from './seats-named';
import { useWallKeys } from './use-wall-keys';
import { WallCaption } from './wall-caption';
import { WallClaims, type WallClaimsProps } from './wall-claims';
import { WallFind } from './wall-find';
import { WallFreeze } from './wall-freeze';
import { WallHeading } from './wall-heading';
import { WallKeysSheet } from './wall-keys-sheet';
import type { WallLesson, WallPoll } from './wall-lesson-model';
import { WallLessonStrip } from './wall-lesson-strip';
import { WallPollPanel } from './wall-poll-panel';
import { WallSpotlight, type WallSpotlightProps } from './wall-spotlight';
import { WallStage, type WallStageProps } from './wall-stage';
import { type WallEvent, WallTicker } from './wall-ticker';

export interface WallScreenProps extends Pick<WallStageProps, 'images' | 'containers' | 'tiesOf'> {
  readonly room: RoomView;
  readonly connection: Connection;
  readonly events: readonly WallEvent[];
  /** The seat that is shown large; absent or null: the whole class. */
  readonly spotlight?: WallSpotlightProps | null;
  /** Where the class is in its lesson; absent or null: none is open. */
  readonly lesson?: WallLesson | null;
  /** What it is asked now; absent or null: nothing. */
  readonly poll?: WallPoll | null;
  /** The claims board while it is shown; absent or null: it is not. */
  readonly claims?: WallClaimsProps | null;
  /** The seat whose containers are to be found at a glance; absent or null: nobody’s. */
  readonly followed?: string | null;
}

/** What the projector shows: which images there are, whose containers live from them, and how to join. */
export function WallScreen(props: WallScreenProps) {
  const { room, connection, images, containers, tiesOf, events, spotlight = null } = props;
  const { lesson = null, poll = null, claims = null, followed = null } = props;
  const words = useWords('wall');
  const playedBack = usePlayedBack();
  const picture = useWords('picture');
  const [folded, setFolded] = useState(false);
  const [asText, setAsText] = useState(false);
  const [finding, setFinding] = useState(false);
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const keys = useRef<HTMLDialogElement>(null);
  const found = seatsNamed(containers, query, (seat) => seatWords(picture, seat));
  const ofFollowed = followed !== null && containers.some(({ seat }) => seat.id === followed);
  const lit = useSame(found?.seats ?? (ofFollowed ? new Set([followed]) : null));
  const stopFinding = () => {
    setQuery('');
    setFinding(false);
  };
  useWallKeys({
    card: () => setFolded(!folded),
    full: () => void (document.fullscreenElement ? document.exitFullscreen() : fullScreen()),
    text: () => setAsText(!asText),
    find: () => {
      setFinding(true);
      requestAnimationFrame(() => field.current?.focus());
    },
    help: () => keys.current?.showModal(),
    escape: stopFinding,
  });
  const talk = claims ?? poll;
  // Whoever is still to come finds the code on the poster, and in the corner as soon as there is anything else to show.
  const poster = images.length === 0 && !talk;
  const { freeze, hint, settings } = room.class;
  return (
    <ScreenMain className="wall" data-empty={poster} data-frozen={freeze !== null}>
      <header className="wall-header">
        <WallHeading
          title={room.title}
          images={images}
          containers={containers}
          begun={lesson !== null && (lesson.step !== null || lesson.paces !== null)}
          away={connection !== 'live'}
        />
        <WallTicker events={events} />
        {!poster && !playedBack && <RoomCard room={room} size="card" folded={folded} onFold={setFolded} />}
        {freeze && <WallFreeze message={freeze.message} />}
      </header>
      {lesson && !claims && <WallLessonStrip lesson={lesson} asked={poll !== null && poll.shown === null} />}
      {poster ? (
        <div className="wall-poster">
          {!playedBack && <RoomCard room={room} size="poster" />}
          <p>{words(playedBack ? 'poster.was' : 'poster.how')}</p>
        </div>
      ) : spotlight && !asText ? (
        <WallSpotlight {...spotlight} />
      ) : claims ? (
        <WallClaims {...claims} />
      ) : (
        <div className="wall-view" data-asked={poll !== null}>
          {poll && <WallPollPanel poll={poll} />}
          {images.length > 0 && (
            <WallStage images={images} containers={containers} tiesOf={tiesOf} lit={lit} asText={asText} />
          )}
        </div>
      )}
      <footer className="wall-footer">
        {hint && (
          <p className="wall-hint" role="status">
            <Lightbulb aria-hidden="true" />
            <span className="sr-only">{words('hint.label')}</span>
            {hint.text}
          </p>
        )}
        {settings.captions !== 'none' && images[0] && (
          <WallCaption captions={settings.captions} images={images} containers={containers} />
        )}
        {(finding || query !== '') && (
          <WallFind
            field={field}
            query={query}
            onQuery={setQuery}
            found={found && { seats: found.seats.size, containers: found.containers }}
          />
        )}
      </footer>
      {!playedBack && (
        <button type="button" className="wall-help" aria-keyshortcuts="?" onClick={() => keys.current?.showModal()}>
          <Keyboard aria-hidden="true" />
          <span className="sr-only">{words('keys.button')}</span>
        </button>
      )}
      <WallKeysSheet dialog={keys} />
    </ScreenMain>
  );
}

function fullScreen(): Promise<void> | undefined {
  // Not on phones of one maker; the wall is then as large as the browser lets it be.
  return document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** The same set for as long as it has the same members. */
function useSame(set: ReadonlySet<string> | null): ReadonlySet<string> | null {
  const last = useRef(set);
  const same = set === last.current || (set && last.current && [...set].join() === [...last.current].join());
  if (!same) last.current = set;
  return last.current;
}

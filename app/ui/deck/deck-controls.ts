import type { Words } from '../language/use-words';
import type { RoomView, SeatView } from '../room/room-model';
import type { AudienceChoice } from './audience-field';
import type { ClaimsControls } from './claims/claims-controls';
import type { Control, Controls } from './controls';
import { CONTROL_IDS, type ControlId } from './deck-shortcuts';
import { type DeckLayout, type DeckView, foldOf } from './deck-view';
import { type Does, type LessonMoment, lessonControls } from './lesson/lesson-controls';
import type { SeatTab } from './seat-panel';
import type { useAudiences } from './use-audiences';
import type { DeckActions } from './use-deck-actions';

/** What the controls of a deck depend on and work with. */
export interface DeckMoment extends LessonMoment {
  readonly room: RoomView;
  readonly actions: DeckActions;
  /** Whom controls of the class mean, and those of the open seat. */
  readonly audiences: ReturnType<typeof useAudiences>;
  readonly view: DeckView;
  readonly onView: (view: DeckView) => void;
  readonly layout: DeckLayout;
  readonly onLayout: (change: Partial<DeckLayout>) => void;
  readonly claims: ClaimsControls;
  /** The seat that is open. */
  readonly seat: SeatView | null;
  readonly seatTab: SeatTab;
  readonly onSeatTab: (tab: SeatTab) => void;
  readonly tricks: boolean;
  readonly onTricks: (shown: boolean) => void;
  readonly onClose: () => void;
  readonly students: number;
  readonly hands: number;
  readonly sentOut: number;
  readonly sentOutShown: boolean;
  readonly onSentOut: (shown: boolean) => void;
  readonly allSelected: boolean;
  readonly onSelectAll: () => void;
  /** Brings a field of the roster into sight and the focus into it. */
  readonly onField: (field: 'search' | 'sort' | 'filter') => void;
  readonly onNextInNeed: () => void;
  readonly onCopyLink: () => void;
  readonly wallHref: string;
  readonly replayHref: string;
  /** The next step on the way of an image to everybody; null while there is none. */
  readonly onPublishNext: (() => void) | null;
}

/** What every control does now, and whether it can be used. */
export function deckControls(deck: DeckMoment): Controls {
  const { actions, ask, audiences, room, layout, seat, view } = deck;
  const { locked, freeze, spotlight } = room.class;
  const fold = foldOf(view);
  const show = (shown: DeckView): Does => ({ run: () => deck.onView(shown), pressed: view === shown });
  const forSeat = (run: (seat: SeatView) => void, more: Partial<Does> = {}): Does => ({
    run: () => seat && run(seat),
    off: seat === null,
    ...more,
  });
  const seatTab = (tab: SeatTab) => forSeat(() => deck.onSeatTab(tab), { pressed: deck.seatTab === tab });
  const spotlit = seat !== null && spotlight === seat.seat.id;
  const askReset = ({ options, first }: AudienceChoice) => {
    const to = options[first];
    if (to) ask({ is: 'reset', to });
  };
  const does: Record<ControlId, Does> = {
    palette: { run: () => ask({ is: 'palette' }) },
    shortcuts: { run: () => ask({ is: 'shortcuts' }) },
    wall: { run: () => openPage(deck.wallHref) },
    settings: { run: () => ask({ is: 'settings' }) },
    results: { run: () => ask({ is: 'results' }) },
    end: { run: () => ask({ is: 'end' }) },

    copyLink: { run: deck.onCopyLink },
    links: { run: () => ask({ is: 'links' }) },
    lock: { run: () => actions.lock(!locked), pressed: locked },

    freeze: { run: () => (freeze ? actions.release() : ask({ is: 'freeze' })), pressed: freeze !== null },
    hint: { run: () => ask({ is: 'hint', ...audiences.group }), off: deck.students === 0 },
    give: { run: () => ask({ is: 'give', ...audiences.group }), off: deck.students === 0 },
    reset: { run: () => askReset(audiences.group), off: deck.students === 0 },
    lowerHands: { run: () => actions.lowerHands('all'), off: deck.hands === 0 },
    mark: { run: () => ask({ is: 'mark' }) },
    nextInNeed: { run: deck.onNextInNeed, off: deck.students === 0 },

    viewClass: show('class'),
    viewPublish: show('publish'),
    viewTerminal: show('terminal'),
    viewHost: show('host'),
    viewBrowser: show('browser'),
    viewClaims: show('claims'),
    fullWidth: { run: () => deck.onLayout({ full: !layout.full }), pressed: layout.full },

    search: { run: () => deck.onField('search') },
    sort: { run: () => deck.onField('sort') },
    filter: { run: () => deck.onField('filter') },
    selectAll: { run: deck.onSelectAll, off: deck.students === 0, pressed: deck.allSelected },
    sentOut: { run: () => deck.onSentOut(!deck.sentOutShown), off: deck.sentOut === 0, pressed: deck.sentOutShown },

    ...lessonControls(deck),
    ...deck.claims,

    foldStage: { run: () => deck.onLayout({ [fold]: !layout[fold] }), pressed: layout[fold] },
    endSpotlight: { run: () => actions.spotlight(null), off: spotlight === null },
    recording: { run: () => openPage(deck.replayHref) },
    share: { run: () => ask({ is: 'share' }) },

    publishNext: { run: () => deck.onPublishNext?.(), off: deck.onPublishNext === null },

    seatClose: forSeat(deck.onClose),
    seatTerminal: seatTab('terminal'),
    seatPicture: seatTab('picture'),
    seatErrors: seatTab('errors'),
    seatSpotlight: forSeat((open) => actions.spotlight(spotlit ? null : open.seat), { pressed: spotlit }),
    seatLowerHand: forSeat((open) => actions.lowerHands([open.seat.id]), {
      off: seat === null || seat.handAt === null,
    }),
    seatHint: forSeat(() => ask({ is: 'hint', ...audiences.one })),
    seatHelp: forSeat((open) => deck.teach.help([open.seat.id]), { off: !seat?.lesson }),
    seatSetUp: forSeat(() => deck.setUp && ask({ is: 'set-up', ...deck.setUp.one }), {
      off: deck.setUp === null || !seat?.lesson,
    }),
    seatGive: forSeat(() => ask({ is: 'give', ...audiences.one })),
    seatReset: forSeat(() => askReset(audiences.one)),
    seatRename: forSeat((open) => ask({ is: 'rename', who: open.seat })),
    seatWatchOnly: forSeat((open) => actions.setWatching(open.seat, !open.watching), {
      pressed: seat?.watching ?? false,
      off: seat?.role !== 'student',
    }),
    seatKick: forSeat((open) => ask({ is: 'kick', who: open.seat })),
    seatBan: forSeat((open) => ask({ is: 'ban', who: open.seat })),
    seatFault: forSeat(() => deck.onTricks(!deck.tricks), { pressed: deck.tricks }),
  };
  return Object.fromEntries(CONTROL_IDS.map((id) => [id, named(deck.words, id, does[id])])) as unknown as Controls;
}

/** Those whose name tells what a press will do, rather than that they are on. */
const RENAMED = [
  'lock',
  'freeze',
  'foldStage',
  'fullWidth',
  'seatSpotlight',
  'seatWatchOnly',
  'selectAll',
  'pauseLesson',
  'lessonPace',
  'stepKey',
  'skipStep',
  'pollShow',
  'showClaims',
  'claimsTable',
] as const;

function named(words: Words<'deck'>, id: ControlId, { pressed, ...does }: Does): Control {
  const renamed = RENAMED.find((other) => other === id);
  if (!renamed) return { name: words(`control.${id}`), ...does, ...(pressed !== undefined && { pressed }) };
  return { ...does, on: pressed === true, name: words(pressed ? `controlOn.${renamed}` : `control.${renamed}`) };
}

function openPage(address: string): void {
  window.open(address, '_blank', 'noreferrer');
}

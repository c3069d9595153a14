import type { Words } from '../language/use-words';
import type { RoomView, SeatView } from '../room/room-model';
import type { AudienceChoice } from './audience-field';
import type { ClaimsControls } from './claims/claims-controls';
import type { Control, Controls } from './controls';
import type { OpenDialog } from './deck-dialogs';
import { CONTROL_IDS, type ControlId } from './deck-shortcuts';
import { type DeckLayout, type DeckView, foldOf } from './deck-view';
import type { LessonDesk, PollDesk, StepDesk } from './lesson/desk-model';
import { type PollStep, pollStep } from './lesson/poll-step';
import type { SetUpDialogProps } from './lesson/set-up-dialog';
import type { LessonActions } from './lesson/use-lesson-actions';
import type { SeatTab } from './seat-panel';
import type { useAudiences } from './use-audiences';
import type { DeckActions } from './use-deck-actions';

/** What the controls of a deck depend on and work with. */
export interface DeckMoment {
  readonly words: Words<'deck'>;
  readonly room: RoomView;
  readonly actions: DeckActions;
  readonly ask: (dialog: OpenDialog) => void;
  /** Whom controls of the class mean, and those of the open seat. */
  readonly audiences: ReturnType<typeof useAudiences>;
  readonly view: DeckView;
  readonly onView: (view: DeckView) => void;
  readonly layout: DeckLayout;
  readonly onLayout: (change: Partial<DeckLayout>) => void;
  readonly lesson: LessonDesk | null;
  readonly teach: LessonActions;
  /** Showing the next step may open a lesson: there is one. */
  readonly canBegin: boolean;
  /** The step that is looked at, and its place in the lesson. */
  readonly step: StepDesk | null;
  readonly stepInView: number | null;
  /** To another step: with the class, or alone where everybody goes at their own pace. */
  readonly onGo: (index: number) => void;
  readonly keyShown: boolean;
  readonly onKey: (shown: boolean) => void;
  /** What is asked, as far as it is in view. */
  readonly poll: PollDesk | null;
  /** Who gets the next hint of the step: those selected, or else those who are stuck. */
  readonly helped: readonly string[];
  readonly anySelected: boolean;
  /** Whose hosts a step can be laid out on; null when it has no beginning. */
  readonly setUp: { readonly group: SetUpOrder; readonly one: SetUpOrder } | null;
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

type SetUpOrder = Pick<SetUpDialogProps, 'step' | 'options' | 'first'>;

/** `name`: where it says more than the name in the catalogue. */
type Does = Omit<Control, 'name' | 'on'> & { readonly name?: string };

/** What every control does now, and whether it can be used. */
export function deckControls(deck: DeckMoment): Controls {
  const { actions, ask, audiences, room, layout, lesson, seat, view } = deck;
  const { locked, freeze, spotlight } = room.class;
  const fold = foldOf(view);
  const { teach, step, poll, claims } = deck;
  // Where everybody goes alone, the instructor goes through the steps without taking anybody along.
  const at = (lesson?.pace === 'self' ? deck.stepInView : null) ?? lesson?.current ?? null;
  const next = nextIndex(lesson, at, 1);
  const previous = nextIndex(lesson, at, -1);
  const pollDoes = poll && pollStep(poll);
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

    previousStep: { run: () => deck.onGo(previous ?? 0), off: previous === null },
    nextStep: {
      run: () => deck.onGo(next ?? 0),
      off: lesson ? next === null : !deck.canBegin,
      ...(at === null && { name: deck.words('remote.begin') }),
    },
    chooseLesson: { run: () => ask({ is: 'choose-lesson' }) },
    pauseLesson: { run: () => teach.pause(!lesson?.paused), pressed: lesson?.paused ?? false, off: lesson === null },
    lessonPace: {
      run: () => teach.setPace(lesson?.pace === 'self' ? 'instructor' : 'self'),
      pressed: lesson?.pace === 'self',
      off: lesson === null,
    },
    helpStuck: {
      run: () => teach.help(deck.helped),
      off: lesson === null || deck.helped.length === 0,
      ...(deck.anySelected && { name: deck.words('roster.hintSelected') }),
    },
    setUp: { run: () => deck.setUp && ask({ is: 'set-up', ...deck.setUp.group }), off: deck.setUp === null },
    stepKey: { run: () => deck.onKey(!deck.keyShown), pressed: deck.keyShown, off: step === null },
    repeatStep: { run: () => step && ask({ is: 'repeat', step }), off: step === null },
    skipStep: {
      run: () => step && teach.skip(step, !step.skipped),
      pressed: step?.skipped ?? false,
      off: step === null,
    },

    pollGo: { run: () => poll && pollDoes && goOn(teach, poll, pollDoes), off: !pollDoes },
    pollShow: {
      run: () => poll && teach.showPoll(poll, !poll.shown),
      pressed: poll?.shown ?? false,
      off: !poll || poll.round === null,
    },
    pollClose: { run: () => poll && teach.closePoll(poll), off: !poll?.open },
    pollAgain: { run: () => poll && ask({ is: 'ask-again', poll }), off: !poll || poll.round === null },

    ...claims,

    foldStage: { run: () => deck.onLayout({ [fold]: !layout[fold] }), pressed: layout[fold] },
    endSpotlight: { run: () => actions.spotlight(null), off: spotlight === null },
    recording: { run: () => openPage(deck.replayHref) },

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
    seatHelp: forSeat((open) => teach.help([open.seat.id]), { off: !seat?.lesson }),
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

/** The step before or after another (null: the beginning), without those that the class leaves out; null where there is none. */
function nextIndex(lesson: LessonDesk | null, from: number | null, by: 1 | -1): number | null {
  if (!lesson) return null;
  for (let at = (from ?? -1) + by; at >= 0 && at < lesson.steps.length; at += by) {
    if (!lesson.steps[at]?.skipped) return at;
  }
  return null;
}

function goOn(teach: LessonActions, poll: PollDesk, step: PollStep): void {
  if (step === 'ask') teach.askPoll(poll);
  else if (step === 'close') teach.closePoll(poll);
  else if (step === 'talk') void teach.talk(poll);
  else teach.showPoll(poll, true);
}

function openPage(address: string): void {
  window.open(address, '_blank', 'noreferrer');
}

'use client';

import { useCallback, useEffect, useState } from 'react';
import { useWords } from '../language/use-words';
import { usePlayedBack } from '../parts/played-back';
import { useMedia } from '../parts/use-media';
import { useNarrow } from '../parts/use-narrow';
import { useDraft } from '../terminal/use-draft';
import type { AudienceOption } from './audience-field';
import { claimsControls } from './claims/claims-controls';
import { useClaimsActions } from './claims/use-claims-actions';
import { copyText } from './copy-text';
import { deckControls } from './deck-controls';
import type { OpenDialog } from './deck-dialogs';
import type { DeckProps } from './deck-props';
import { type DeckView, FIRST_LAYOUT, shownView } from './deck-view';
import { giftOf } from './gifts';
import type { GiveOrder } from './give-dialog';
import { useLessonActions } from './lesson/use-lesson-actions';
import { useSetUp } from './lesson/use-set-up';
import { useStepInView } from './lesson/use-step-in-view';
import { FIRST_REFERENCE, PUBLISH_STAGES, publishSteps } from './publish-steps';
import type { SeatTab } from './seat-panel';
import { useAudiences } from './use-audiences';
import { useDeckActions } from './use-deck-actions';
import { useDeckKeys } from './use-deck-keys';
import { useFeedback } from './use-feedback';
import { useRemembered } from './use-remembered';
import { useRoster } from './use-roster';
import { useStable } from './use-stable';

/** The deck's own state, and the controls that work on it and on the class. */
export function useDeck(props: DeckProps) {
  const { room, lesson, roster, terminal, watched, onWatch, now } = props;
  const words = useWords('deck');
  const narrow = useNarrow();
  // As in the styles: from here on the stage has no room beside the class.
  const middling = useMedia('(max-width: 1199px)');
  const [chosenView, setView] = useState<DeckView | null>(props.firstView ?? null);
  const view = shownView(chosenView, narrow ? 'narrow' : middling ? 'middling' : 'wide', usePlayedBack());
  const [layout, onLayout] = useRemembered('drydock-deck', FIRST_LAYOUT);
  const [dialog, ask] = useState<OpenDialog | null>(null);
  const [seatTab, onSeatTab] = useState<SeatTab>('terminal');
  const [tricks, onTricks] = useState(false);
  const [reference, onReference] = useState(FIRST_REFERENCE);
  const [opened, open] = useState<string | null>(null);
  const { notes, say, dismiss } = useFeedback();
  const draft = useDraft(terminal);
  const list = useRoster(roster, now);
  const actions = useDeckActions(props.lead, say, (id) => roster.find(({ seat }) => seat.id === id)?.seat.name ?? id);

  // A student is told who watches, so nobody is watched whom the instructor cannot see.
  const watching = view === 'class' ? opened : null;
  useEffect(() => onWatch(watching), [watching, onWatch]);
  const seat = watched !== null && watched.view.seat.id === watching && watched.view.out === null ? watched : null;
  const showSeat = useCallback((id: string) => {
    open(id);
    setView('class');
  }, []);
  const toggleSeat = useCallback((id: string) => {
    open((now) => (now === id ? null : id));
    setView('class');
  }, []);

  /** Shows a view; in the terminal, what is typed next is typed there and is no key of the deck. */
  const goTo = (to: DeckView) => {
    setView(to);
    if (to === 'terminal' && !narrow) requestAnimationFrame(() => draft.field.current?.focus());
  };

  const students = roster.filter(({ role, out }) => role === 'student' && out === null);
  const hands = students.filter(({ handAt }) => handAt !== null).length;
  const asking = students.filter(({ handAt, wantsHelp }) => handAt !== null || wantsHelp).length;
  const teach = useLessonActions(actions, lesson, props.shelf);
  const onHelp = useStable((id: string) => teach.help([id]));
  const claimsActions = useClaimsActions(actions);
  const { stepInView, onLook, keyShown, onKey } = useStepInView(lesson);
  const step = (stepInView === null ? undefined : lesson?.steps[stepInView]) ?? null;
  const helped = list.selected.size > 0 ? [...list.selected] : (lesson?.stuck ?? []);
  const setUp = useSetUp(step, students, list.selected, seat?.view.seat ?? null);
  const selectSeats = (seats: readonly string[]) => {
    setView('class');
    list.onSelect(new Set(seats));
  };
  const audiences = useAudiences(students, list.selected, seat?.view.seat ?? null);
  const spotlit = roster.find((entry) => entry.seat.id === room.class.spotlight)?.seat ?? null;
  const name = reference.trim() || FIRST_REFERENCE;
  const steps = publishSteps(name, props.context, props.registry);
  const busy = terminal.busy || terminal.away || terminal.prompt === null;
  const published = props.stageOf(name);
  const nextStep = busy ? undefined : steps[PUBLISH_STAGES.indexOf(published)];
  const copy = async (text: string) => {
    const copied = await copyText(text);
    say(copied ? 'done' : 'error', words(copied ? 'done.copied' : 'done.notCopied'));
  };
  const controls = deckControls({
    words,
    room,
    actions,
    ask,
    audiences,
    view,
    onView: goTo,
    layout,
    onLayout,
    lesson,
    teach,
    canBegin: props.shelf.heads.length > 0,
    step,
    stepInView,
    onGo: lesson?.pace === 'self' && (lesson.current !== null || stepInView !== null) ? onLook : teach.show,
    keyShown,
    onKey,
    poll: view === 'claims' ? props.claims.poll : (step?.poll ?? null),
    helped,
    anySelected: list.selected.size > 0,
    setUp,
    claims: claimsControls({
      claims: props.claims,
      actions: claimsActions,
      onChoose: () => ask({ is: 'choose-claims' }),
      onPrint: () => window.open(props.claims.sheetHref, '_blank', 'noreferrer'),
    }),
    seat: seat?.view ?? null,
    seatTab,
    onSeatTab,
    tricks,
    onTricks,
    onClose: () => open(null),
    students: students.length,
    hands,
    sentOut: list.sentOut.length,
    sentOutShown: list.sentOutShown,
    onSentOut: (shown) => {
      setView('class');
      list.onSentOut(shown);
    },
    allSelected: list.allSelected,
    onSelectAll: list.selectAll,
    onField: (field) => {
      setView('class');
      requestAnimationFrame(() => list.fields[field].current?.focus());
    },
    onNextInNeed: () => {
      const next = list.nextInNeed(opened);
      if (next === null) say('done', words('done.nobodyWaits'));
      else showSeat(next);
    },
    onCopyLink: () => void copy(room.joinUrl),
    wallHref: props.wallHref,
    replayHref: props.replayHref,
    onPublishNext: nextStep
      ? () => {
          setView('publish');
          draft.type(nextStep.command);
        }
      : null,
  });
  useDeckKeys(controls, layout.singleKeys);
  const give = async (to: AudienceOption, order: GiveOrder) => {
    const files = order.preset === 'mine' ? await props.onMyFiles() : [];
    const seats = to.to === 'all' ? students.filter(({ watching }) => !watching).map(({ seat }) => seat.id) : to.to;
    return actions.give(seats, giftOf(order.preset, { ...order, files }, props.gifts));
  };
  return {
    controls,
    view,
    setView,
    goTo,
    layout,
    onLayout,
    dialog,
    ask,
    seat,
    seatTab,
    tricks,
    opened,
    showSeat,
    toggleSeat,
    notes,
    dismiss,
    draft,
    list,
    actions,
    teach,
    claimsActions,
    stepInView,
    onLook,
    keyShown,
    helped: helped.length,
    selectSeats,
    onHelp,
    students,
    hands,
    asking,
    spotlit,
    publish: { name, reference, onReference, steps, stage: published, busy },
    copy,
    give,
  };
}

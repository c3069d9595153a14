'use client';

import { Command, DoorClosed, Keyboard, Maximize2, Minimize2, Presentation, Settings } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { HostPictureProps } from '../bench/host-picture';
import type { SmallBrowserProps } from '../browser/small-browser';
import type { FilesPaneProps } from '../files/files-pane';
import { useWords } from '../language/use-words';
import type { StepView } from '../lesson/lesson-model';
import { LessonPane } from '../lesson/lesson-pane';
import { BrandMark } from '../parts/brand-mark';
import { type Connection, ConnectionMark } from '../parts/connection-mark';
import { ConnectionNotice } from '../parts/connection-notice';
import { Notice } from '../parts/notice';
import { TabRow } from '../parts/tab-row';
import { useNarrow } from '../parts/use-narrow';
import type { PictureSeat } from '../picture/picture-model';
import type { RoomView, SeatView } from '../room/room-model';
import { SeatMenu } from '../room/seat-menu';
import type { TerminalTabsView } from '../terminal/terminal-desk';
import { type DraftedTerminal, useDraft } from '../terminal/use-draft';
import type { WallStageProps } from '../wall/wall-stage';
import { ControlButton } from './control-button';
import { ControlsProvider } from './controls';
import { copyText } from './copy-text';
import { deckControls } from './deck-controls';
import { DeckDialogs, type OpenDialog } from './deck-dialogs';
import { DECK_SHORTCUTS } from './deck-shortcuts';
import { type DeckView, FIRST_LAYOUT, foldOf } from './deck-view';
import { Feedback } from './feedback';
import { type GiftFile, type GiftStore, giftOf } from './gifts';
import type { LayerPreviewProps } from './layer-preview';
import { LeadBar } from './lead-bar';
import { OwnHost } from './own-host';
import type { PublishedUse } from './publish-panel';
import { FIRST_REFERENCE, PUBLISH_STAGES, type PublishStage, publishSteps } from './publish-steps';
import type { RegistryRulesView } from './registry-rules-panel';
import { RemotePane } from './remote-pane';
import { RoomCorner } from './room-corner';
import { Roster } from './roster';
import { type OpenSeat, SeatPanel, type SeatTab } from './seat-panel';
import { SentOutList } from './sent-out-list';
import { StagePane } from './stage-pane';
import { useAudiences } from './use-audiences';
import { type Lead, useDeckActions } from './use-deck-actions';
import { useDeckKeys } from './use-deck-keys';
import { useFeedback } from './use-feedback';
import { useRemembered } from './use-remembered';
import { useRoster } from './use-roster';

export interface DeckScreenProps {
  readonly room: RoomView;
  readonly me: PictureSeat;
  readonly onResumeCode: () => Promise<string | null>;
  readonly connection: Connection;
  /** Milliseconds since 1970, the server's; moves on now and then. */
  readonly now: number;
  readonly lesson: {
    readonly title: string;
    readonly steps: readonly Pick<StepView, 'title' | 'text' | 'commands'>[];
    readonly current: number | null;
    readonly onShow: (index: number) => void;
  };
  /** Everybody else, those sent out too, in the order of joining. */
  readonly roster: readonly SeatView[];
  /** The seat that is watched; null for none. */
  readonly watched: OpenSeat | null;
  readonly onWatch: (seat: string | null) => void;
  readonly tabs: TerminalTabsView;
  readonly terminal: DraftedTerminal;
  readonly files: FilesPaneProps;
  readonly registry: string;
  readonly registries: RegistryRulesView;
  readonly stageOf: (reference: string) => PublishStage;
  readonly classHas: (reference: string) => PublishedUse;
  readonly previewOf: (reference: string) => LayerPreviewProps;
  /** Folder of the Dockerfile from where the terminal stands. */
  readonly context: string;
  /** The instructor's own host. */
  readonly host: Omit<HostPictureProps, 'onType' | 'onVisit'>;
  readonly browser: SmallBrowserProps;
  /** What the wall shows. */
  readonly stage: WallStageProps;
  readonly wallHref: string;
  readonly replayHref: string;
  readonly gifts: GiftStore;
  /** The files of the instructor's own host with their content. */
  readonly onMyFiles: () => Promise<readonly GiftFile[]>;
  /** A new address that seats a co-instructor; null when nobody answered. */
  readonly onInvite: () => Promise<string | null>;
  readonly lead: Lead;
  readonly problem: string | null;
}

/** The instructor's panel: what to do next at the left, the class and the own host in the middle, the stage at the right. */
export function DeckScreen(props: DeckScreenProps) {
  const { room, lesson, roster, terminal, watched, onWatch, now } = props;
  const words = useWords('deck');
  const narrow = useNarrow();
  const [chosenView, setView] = useState<DeckView | null>(null);
  const view: DeckView = chosenView ?? (narrow ? 'remote' : 'class');
  const middle = narrow || (view !== 'lesson' && view !== 'stage' && view !== 'remote') ? view : 'class';
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
  const watching = middle === 'class' ? opened : null;
  useEffect(() => onWatch(watching), [watching, onWatch]);
  const seat = watched !== null && watched.view.seat.id === watching && watched.view.out === null ? watched : null;
  const openSeat = useCallback((id: string) => {
    open((now) => (now === id ? null : id));
    setView('class');
  }, []);

  const students = roster.filter(({ role, out }) => role === 'student' && out === null);
  const hands = students.filter(({ handAt }) => handAt !== null).length;
  const asking = students.filter(({ handAt, wantsHelp }) => handAt !== null || wantsHelp).length;
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
    view: middle,
    onView: setView,
    layout,
    onLayout,
    lesson: { current: lesson.current, total: lesson.steps.length, onShow: lesson.onShow },
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
      else if (next !== opened) openSeat(next);
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

  const folded = layout[foldOf(middle)];
  const tab = (id: DeckView, keys?: string) => ({ id, name: words(`view.${id}`), ...(keys && { keys }) });
  return (
    <ControlsProvider value={controls}>
      <main
        className="deck"
        data-view={middle}
        data-stage={seat ? 'seat' : folded ? 'folded' : 'open'}
        data-full={layout.full}
      >
        <header className="top-bar deck-top">
          <BrandMark />
          <h1 className="wide-only min-w-0 truncate font-semibold">{room.title}</h1>
          <ConnectionMark connection={props.connection} />
          <span className="ms-auto flex min-w-0 items-center gap-2">
            <ControlButton control="palette" icon={Command} className="button-quiet wide-only" />
            <ControlButton control="wall" icon={Presentation} href={props.wallHref} />
            <ControlButton control="settings" icon={Settings} />
            <ControlButton control="shortcuts" icon={Keyboard} className="button-quiet wide-only" />
            <ControlButton control="end" icon={DoorClosed} />
            <SeatMenu seat={props.me} room={room} onResumeCode={props.onResumeCode} />
          </span>
        </header>
        <ConnectionNotice connection={props.connection} />
        {props.problem !== null && <Notice kind="error">{props.problem}</Notice>}
        <LeadBar frozen={room.class.freeze?.message ?? null} hands={hands} />
        <div className="deck-panes">
          <section className="deck-pane" data-pane="lesson" aria-label={words('lesson')}>
            <RoomCorner room={room} />
            <LessonPane
              {...lesson}
              keys={{ back: DECK_SHORTCUTS.previousStep.key, next: DECK_SHORTCUTS.nextStep.key }}
              onTry={(command) => {
                draft.put(command);
                setView('terminal');
              }}
            />
          </section>
          <section className="deck-pane" data-pane="middle" aria-label={words('middle')}>
            <div className="deck-tabs">
              <TabRow<DeckView>
                label={words('views')}
                tabs={[
                  { ...tab('remote'), narrowOnly: true },
                  { ...tab('lesson'), narrowOnly: true },
                  tab('class', DECK_SHORTCUTS.viewClass.key),
                  tab('publish', DECK_SHORTCUTS.viewPublish.key),
                  tab('terminal', DECK_SHORTCUTS.viewTerminal.key),
                  tab('host', DECK_SHORTCUTS.viewHost.key),
                  tab('browser', DECK_SHORTCUTS.viewBrowser.key),
                  { ...tab('stage'), narrowOnly: true },
                ]}
                current={view}
                onChoose={setView}
              />
              <ControlButton
                control="fullWidth"
                icon={layout.full ? Minimize2 : Maximize2}
                className="button-quiet wide-only"
                small
              />
            </div>
            <div className="deck-middle" role="tabpanel" id={`panel-${view}`} aria-labelledby={`tab-${view}`}>
              {middle === 'class' && (
                <div className="roster-area scroll-area">
                  <Roster
                    seats={roster}
                    {...list}
                    now={now}
                    opened={opened}
                    spotlit={room.class.spotlight}
                    onOpen={openSeat}
                  />
                  <SentOutList
                    seats={list.sentOut}
                    shown={list.sentOutShown}
                    onShown={list.onSentOut}
                    onReadmit={actions.readmit}
                  />
                </div>
              )}
              {middle === 'remote' && (
                <RemotePane
                  room={room}
                  step={stepOf(lesson)}
                  seats={list.shown}
                  asking={asking}
                  stuck={students.filter(({ flag }) => flag === 'stuck').length}
                  now={now}
                  onOpen={openSeat}
                  onSpotlight={(id) => actions.spotlight(roster.find((entry) => entry.seat.id === id)?.seat ?? null)}
                />
              )}
              <OwnHost
                view={middle}
                onView={setView}
                draft={draft}
                terminal={terminal}
                tabs={props.tabs}
                host={props.host}
                browser={props.browser}
                publish={{
                  files: props.files,
                  reference,
                  onReference,
                  steps,
                  stage: published,
                  use: () => props.classHas(name),
                  preview: () => props.previewOf(name),
                  busy,
                }}
              />
            </div>
          </section>
          {seat && (
            <SeatPanel
              {...seat}
              tab={seatTab}
              now={now}
              tricks={tricks}
              onBreak={(container) => void actions.breakRemoval(seat.view.seat, container)}
            />
          )}
          <StagePane
            stage={props.stage}
            spotlit={spotlit?.name ?? null}
            folded={folded && !narrow}
            replayHref={props.replayHref}
          />
        </div>
        <Feedback notes={notes} onDismiss={dismiss} />
        <DeckDialogs
          open={dialog}
          room={room}
          roster={roster}
          {...audiences}
          actions={actions}
          store={props.gifts}
          onGive={async (to, order) => {
            const files = order.preset === 'mine' ? await props.onMyFiles() : [];
            const count = to.to === 'all' ? students.filter(({ watching }) => !watching).length : to.to.length;
            return actions.give(to, giftOf(order.preset, { ...order, files }, props.gifts), count);
          }}
          lastHints={actions.lastHints}
          registries={props.registries}
          links={{ wall: absolute(props.wallHref, room.joinUrl), recording: absolute(props.replayHref, room.joinUrl) }}
          onInvite={props.onInvite}
          onCopy={(text) => void copy(text)}
          onOpenSeat={openSeat}
          singleKeys={layout.singleKeys}
          onSingleKeys={(singleKeys) => onLayout({ singleKeys })}
          onClosed={() => ask(null)}
        />
      </main>
    </ControlsProvider>
  );
}

function stepOf({ steps, current }: DeckScreenProps['lesson']) {
  const step = current === null ? undefined : steps[current];
  return step && current !== null ? { index: current, total: steps.length, title: step.title } : null;
}

/** As others reach it: not by the name that this machine has for itself. */
function absolute(href: string, joinUrl: string): string {
  return URL.canParse(href, joinUrl) ? new URL(href, joinUrl).href : href;
}

'use client';

import { Maximize2, Minimize2 } from 'lucide-react';
import { useWords } from '../language/use-words';
import { ConnectionNotice } from '../parts/connection-notice';
import { LazyDialog } from '../parts/lazy-dialog';
import { Notice } from '../parts/notice';
import { usePlayedBack } from '../parts/played-back';
import { ScreenMain } from '../parts/screen-main';
import { TabRow } from '../parts/tab-row';
import { useSoon } from '../parts/use-late';
import { ClaimsPane } from './claims/claims-pane';
import { ControlButton } from './control-button';
import { ControlsProvider } from './controls';
import type { DeckProps } from './deck-props';
import { DECK_SHORTCUTS } from './deck-shortcuts';
import { DeckTop } from './deck-top';
import { type DeckView, foldOf } from './deck-view';
import { Feedback } from './feedback';
import { LATE_PARTS, loadDialogs } from './late-parts';
import { LeadBar } from './lead-bar';
import { LessonRunner } from './lesson/lesson-runner';
import { OwnHost } from './own-host';
import { RemotePane } from './remote-pane';
import { RoomCorner } from './room-corner';
import { Roster } from './roster';
import { isStuck } from './seat-needs';
import { SeatPanel } from './seat-panel';
import { SentOutList } from './sent-out-list';
import { StagePane } from './stage-pane';
import { useDeck } from './use-deck';

/** The instructor's panel: what to do next at the left, the class and the own host in the middle, the stage at the right. */
export function DeckScreen(props: DeckProps) {
  const { room, lesson, roster, terminal, now } = props;
  const words = useWords('deck');
  const playedBack = usePlayedBack();
  const deck = useDeck(props);
  useSoon(LATE_PARTS);
  const { controls, view, setView, layout, seat, list, actions, draft } = deck;
  const folded = layout[foldOf(view)];
  const tab = (id: DeckView, keys?: string) => ({ id, name: words(`view.${id}`), ...(keys && { keys }) });
  return (
    <ControlsProvider value={controls}>
      <ScreenMain
        className="deck"
        data-view={view}
        data-stage={seat ? 'seat' : folded ? 'folded' : 'open'}
        data-full={layout.full}
      >
        {!playedBack && <DeckTop {...props} />}
        <ConnectionNotice connection={props.connection} />
        {props.problem !== null && <Notice kind="error">{props.problem}</Notice>}
        {!playedBack && <LeadBar frozen={room.class.freeze?.message ?? null} hands={deck.hands} />}
        <div className="deck-panes">
          <section className="deck-pane" data-pane="lesson" aria-label={words('lesson')}>
            {!playedBack && <RoomCorner room={room} />}
            <LessonRunner
              lesson={lesson}
              first={props.shelf.heads[0] ?? null}
              inView={deck.stepInView}
              onLook={deck.onLook}
              onShow={deck.teach.show}
              keyShown={deck.keyShown}
              pollInHand={view !== 'claims'}
              onSelect={deck.selectSeats}
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
                  ...(playedBack ? [] : [{ ...tab('remote'), narrowOnly: true }]),
                  { ...tab('lesson'), narrowOnly: true },
                  tab('class', DECK_SHORTCUTS.viewClass.key),
                  ...(playedBack ? [] : [tab('publish', DECK_SHORTCUTS.viewPublish.key)]),
                  tab('terminal', DECK_SHORTCUTS.viewTerminal.key),
                  tab('host', DECK_SHORTCUTS.viewHost.key),
                  ...(playedBack ? [] : [tab('browser', DECK_SHORTCUTS.viewBrowser.key)]),
                  tab('claims', DECK_SHORTCUTS.viewClaims.key),
                  { ...tab('stage'), narrowOnly: true },
                ]}
                current={view}
                onChoose={(to, pressed) => (pressed ? deck.goTo : setView)(to)}
              />
              <ControlButton
                control="fullWidth"
                icon={layout.full ? Minimize2 : Maximize2}
                className="button-quiet wide-only"
                small
              />
            </div>
            <div className="deck-middle" role="tabpanel" id={`panel-${view}`} aria-labelledby={`tab-${view}`}>
              {view === 'class' && (
                <div className="roster-area scroll-area">
                  <Roster
                    seats={roster}
                    {...list}
                    now={now}
                    opened={deck.opened}
                    spotlit={room.class.spotlight}
                    onOpen={deck.toggleSeat}
                    onHelp={deck.onHelp}
                  />
                  <SentOutList
                    seats={list.sentOut}
                    shown={list.sentOutShown}
                    onShown={list.onSentOut}
                    onReadmit={actions.readmit}
                  />
                </div>
              )}
              {view === 'remote' && (
                <RemotePane
                  room={room}
                  lesson={lesson}
                  seats={list.byNeed()}
                  asking={deck.asking}
                  stuck={deck.students.filter(isStuck).length}
                  now={now}
                  onOpen={deck.toggleSeat}
                  onSpotlight={(id) => actions.spotlight(roster.find((entry) => entry.seat.id === id)?.seat ?? null)}
                />
              )}
              {view === 'claims' && (
                <ClaimsPane claims={props.claims} onCurrent={(current) => deck.claimsActions.layOut({ current })} />
              )}
              <OwnHost
                view={view}
                onView={deck.goTo}
                draft={draft}
                terminal={terminal}
                tabs={props.tabs}
                host={props.host}
                browser={props.browser}
                publish={{
                  ...deck.publish,
                  files: props.files,
                  use: () => props.classHas(deck.publish.name),
                  preview: () => props.previewOf(deck.publish.name),
                }}
              />
            </div>
          </section>
          {seat && (
            <SeatPanel
              {...seat}
              tab={deck.seatTab}
              now={now}
              tricks={deck.tricks}
              onBreak={(container) => void actions.breakRemoval(seat.view.seat, container)}
            />
          )}
          <StagePane
            stage={props.stage}
            spotlit={deck.spotlit?.name ?? null}
            folded={folded && view !== 'stage'}
            replayHref={props.replayHref}
          />
        </div>
        <Feedback notes={deck.notes} onDismiss={deck.dismiss} />
        {deck.dialog && (
          <LazyDialog
            load={loadDialogs}
            props={{
              open: deck.dialog,
              room,
              roster,
              actions,
              store: props.gifts,
              onGive: deck.give,
              lastHints: actions.lastHints,
              registries: props.registries,
              links: {
                wall: absolute(props.wallHref, room.joinUrl),
                recording: absolute(props.replayHref, room.joinUrl),
              },
              onInvite: props.onInvite,
              onCopy: (text) => void deck.copy(text),
              onOpenSeat: deck.showSeat,
              lesson,
              shelf: props.shelf,
              teach: deck.teach,
              claims: props.claims,
              claimsActions: deck.claimsActions,
              results: props.results,
              care: props.care,
              singleKeys: layout.singleKeys,
              onSingleKeys: (singleKeys) => deck.onLayout({ singleKeys }),
              onAsk: deck.ask,
              onClosed: () => deck.ask(null),
            }}
          />
        )}
      </ScreenMain>
    </ControlsProvider>
  );
}

/** As others reach it: not by the name that this machine has for itself. */
function absolute(href: string, joinUrl: string): string {
  return URL.canParse(href, joinUrl) ? new URL(href, joinUrl).href : href;
}

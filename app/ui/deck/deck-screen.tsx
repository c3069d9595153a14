'use client';

import { useState } from 'react';
import { freePort, openPorts } from '../bench/container-actions';
import { HostPicture, type HostPictureProps } from '../bench/host-picture';
import { LastLine } from '../bench/last-line';
import { SmallBrowser, type SmallBrowserProps } from '../browser/small-browser';
import type { FilesPaneProps } from '../files/files-pane';
import type { StepView } from '../lesson/lesson-model';
import { LessonPane } from '../lesson/lesson-pane';
import { BrandMark } from '../parts/brand-mark';
import { type Connection, ConnectionMark } from '../parts/connection-mark';
import { ConnectionNotice } from '../parts/connection-notice';
import { Notice } from '../parts/notice';
import { TabRow } from '../parts/tab-row';
import type { PictureContainer, PictureImage, PictureSeat } from '../picture/picture-model';
import { RoomCard } from '../room/room-card';
import type { RoomView, SeatView } from '../room/room-model';
import { Roster } from '../room/roster';
import { SeatMenu } from '../room/seat-menu';
import { TerminalDesk, type TerminalTabsView } from '../terminal/terminal-desk';
import { type DraftedTerminal, useDraft } from '../terminal/use-draft';
import { WallStage } from '../wall/wall-stage';
import { EndClass } from './end-class';
import { PublishPanel, type PublishStage } from './publish-panel';
import { RegistryRulesPanel, type RegistryRulesPanelProps } from './registry-rules-panel';
import { WatchedTerminal, type WatchedTerminalProps } from './watched-terminal';

export interface DeckScreenProps {
  readonly room: RoomView;
  readonly me: PictureSeat;
  readonly onResumeCode: () => Promise<string | null>;
  readonly connection: Connection;
  readonly lesson: {
    readonly title: string;
    readonly steps: readonly Pick<StepView, 'title' | 'text' | 'commands'>[];
    readonly current: number | null;
    readonly onShow: (index: number) => void;
  };
  readonly roster: readonly SeatView[];
  /** The seat whose terminal the instructor looks at; null for none. */
  readonly watched: (WatchedTerminalProps & { readonly seatId: string }) | null;
  readonly onWatch: (seatId: string | null) => void;
  readonly tabs: TerminalTabsView;
  readonly terminal: DraftedTerminal;
  readonly files: FilesPaneProps;
  readonly registry: string;
  /** How registries behave for the class. */
  readonly registries: RegistryRulesPanelProps;
  readonly stageOf: (reference: string) => PublishStage;
  /** Folder of the Dockerfile from where the terminal stands. */
  readonly context: string;
  /** The instructor's own host. */
  readonly host: Pick<HostPictureProps, 'images' | 'containers' | 'published'>;
  readonly browser: SmallBrowserProps;
  /** What the wall shows. */
  readonly stage: { readonly images: readonly PictureImage[]; readonly containers: readonly PictureContainer[] };
  readonly wallHref: string;
  readonly replayHref: string;
  /** Ends the class for everybody. */
  readonly onClose: () => void;
  readonly problem: string | null;
}

type View = 'lesson' | 'class' | 'terminal' | 'host' | 'browser' | 'publish' | 'stage';

/** The instructor's panel: what to do next at the left, the class and the own host in the middle, the stage at the right. */
export function DeckScreen(props: DeckScreenProps) {
  const { room, lesson, terminal, host } = props;
  const [view, setView] = useState<View>('class');
  const { draft, setDraft, field, put, type, submit } = useDraft(terminal);
  const middle = view === 'lesson' || view === 'stage' ? 'class' : view;
  const names = {
    images: host.images.flatMap((image) => image.labels),
    containers: host.containers.map((container) => container.name),
    freePort: freePort(host.containers),
  };
  const visit = (port: number) => {
    props.browser.onOpen(`localhost:${port}`);
    setView('browser');
  };
  return (
    <main className="deck" data-view={view}>
      <header className="top-bar">
        <BrandMark />
        <h1 className="wide-only min-w-0 truncate font-semibold">{room.title}</h1>
        <ConnectionMark connection={props.connection} />
        <span className="ms-auto flex items-center gap-4">
          <a className="button-quiet" href={props.wallHref} target="_blank" rel="noreferrer">
            Open the wall
          </a>
          <a className="button-quiet wide-only" href={props.replayHref} target="_blank" rel="noreferrer">
            Recording
          </a>
          <EndClass onClose={props.onClose} />
          <SeatMenu seat={props.me} room={room} onResumeCode={props.onResumeCode} />
        </span>
      </header>
      <ConnectionNotice connection={props.connection} />
      {props.problem !== null && <Notice kind="error">{props.problem}</Notice>}
      <div className="deck-panes">
        <section className="deck-pane" data-pane="lesson" aria-label="What to do next">
          <RoomCard room={room} size="card" />
          <LessonPane
            {...lesson}
            onTry={(command) => {
              put(command);
              setView('terminal');
            }}
          />
        </section>
        <section className="deck-pane" data-pane="middle" aria-label="Class and host">
          <TabRow<View>
            label="What is shown"
            tabs={[
              { id: 'lesson', name: 'Lesson', narrowOnly: true },
              { id: 'class', name: 'Class' },
              { id: 'publish', name: 'Publish' },
              { id: 'terminal', name: 'Terminal' },
              { id: 'host', name: 'Host' },
              { id: 'browser', name: 'Browser' },
              { id: 'stage', name: 'Stage', narrowOnly: true },
            ]}
            current={view}
            onChoose={setView}
          />
          <div className="deck-middle" role="tabpanel" id={`panel-${middle}`} aria-labelledby={`tab-${middle}`}>
            {middle === 'class' && (
              <>
                <div className="scroll-area min-h-0 flex-1">
                  <Roster
                    seats={props.roster}
                    watched={props.watched?.seatId}
                    onWatch={(seatId) => props.onWatch(seatId === props.watched?.seatId ? null : seatId)}
                  />
                </div>
                <RegistryRulesPanel {...props.registries} />
                {props.watched && <WatchedTerminal {...props.watched} onClose={() => props.onWatch(null)} />}
              </>
            )}
            {middle === 'terminal' && (
              <TerminalDesk
                tabs={props.tabs}
                terminal={terminal}
                names={names}
                draft={draft}
                onDraft={setDraft}
                onSubmit={submit}
                field={field}
              />
            )}
            {middle === 'publish' && (
              <PublishPanel
                {...props.files}
                registry={props.registry}
                context={props.context}
                stageOf={props.stageOf}
                busy={terminal.busy || terminal.away || terminal.prompt === null}
                items={terminal.items}
                onType={type}
              />
            )}
            {middle === 'host' && (
              <>
                <HostPicture {...host} onType={type} onVisit={visit} />
                <LastLine items={terminal.items} onOpen={() => setView('terminal')} />
              </>
            )}
            {middle === 'browser' && <SmallBrowser {...props.browser} ports={openPorts(host.containers)} />}
          </div>
        </section>
        <section className="deck-pane" data-pane="stage" aria-label="Stage: what the wall shows">
          <h2 className="pane-title px-4 py-2">Stage</h2>
          {props.stage.images.length === 0 ? (
            <div className="px-4">
              <div className="empty-sheet">
                <p className="text-lg font-semibold">Nothing published yet</p>
                <p>
                  Open <strong>Publish</strong>: the example is a small Node site. Build, tag, push; then everybody can
                  pull it.
                </p>
              </div>
            </div>
          ) : (
            <WallStage {...props.stage} />
          )}
        </section>
      </div>
    </main>
  );
}

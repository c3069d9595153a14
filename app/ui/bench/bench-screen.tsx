'use client';

import { useState } from 'react';
import { SmallBrowser, type SmallBrowserProps } from '../browser/small-browser';
import { FilesPane, type FilesPaneProps } from '../files/files-pane';
import type { StepView } from '../lesson/lesson-model';
import { StepCard } from '../lesson/step-card';
import { BrandMark } from '../parts/brand-mark';
import { type Connection, ConnectionMark } from '../parts/connection-mark';
import { ConnectionNotice } from '../parts/connection-notice';
import { Notice } from '../parts/notice';
import { TabRow } from '../parts/tab-row';
import { useNarrow } from '../parts/use-narrow';
import type { PictureSeat } from '../picture/picture-model';
import { ClassStrip } from '../room/class-strip';
import { codeWords, type RoomView, type SeatView } from '../room/room-model';
import { SeatMenu } from '../room/seat-menu';
import { TerminalDesk, type TerminalTabsView } from '../terminal/terminal-desk';
import { type DraftedTerminal, useDraft } from '../terminal/use-draft';
import { freePort, openPorts } from './container-actions';
import { HostPicture, type HostPictureProps } from './host-picture';
import { LastLine } from './last-line';

export interface BenchScreenProps {
  readonly room: RoomView;
  readonly me: PictureSeat;
  readonly connection: Connection;
  readonly step: StepView | null;
  readonly tabs: TerminalTabsView;
  readonly terminal: DraftedTerminal;
  readonly host: Pick<HostPictureProps, 'images' | 'containers' | 'published'>;
  readonly browser: SmallBrowserProps;
  readonly files: FilesPaneProps;
  readonly neighbours: readonly SeatView[];
  /** Something that was refused, in words; null when all is well. */
  readonly problem: string | null;
  readonly onResumeCode: () => Promise<string | null>;
}

type View = 'terminal' | 'picture' | 'browser' | 'files';

/** A student's place: terminal and picture of their own host side by side, one of them at a time on a phone. */
export function BenchScreen(props: BenchScreenProps) {
  const { room, me, host, terminal, browser } = props;
  const narrow = useNarrow();
  const [view, setView] = useState<View>('terminal');
  const { draft, setDraft, field, put, type, submit } = useDraft(terminal);
  // Where both halves are in sight, the terminal needs no tab and the other half is the picture.
  const side = view === 'terminal' ? 'picture' : view;
  const names = {
    images: [...new Set([...host.images, ...host.published].flatMap((image) => image.labels))],
    containers: host.containers.map((container) => container.name),
    freePort: freePort(host.containers),
  };
  const visit = (url: string) => {
    browser.onOpen(url);
    setView('browser');
  };
  return (
    <main className="bench" data-view={view}>
      <header className="top-bar">
        <BrandMark />
        <span className="font-mono font-semibold whitespace-nowrap">{codeWords(room.code)}</span>
        <SeatMenu seat={me} room={room} onResumeCode={props.onResumeCode} />
        <span className="ms-auto">
          <ConnectionMark connection={props.connection} />
        </span>
      </header>
      <ConnectionNotice connection={props.connection} />
      {props.problem !== null && <Notice kind="error">{props.problem}</Notice>}
      <StepCard
        step={props.step}
        onTry={(command) => {
          put(command);
          if (narrow) setView('terminal');
        }}
      />
      <div className="bench-panes">
        <section className="bench-pane" data-pane="terminal" aria-label="Terminal">
          <TerminalDesk
            tabs={props.tabs}
            terminal={terminal}
            names={names}
            draft={draft}
            onDraft={setDraft}
            onSubmit={submit}
            field={field}
          />
        </section>
        <section className="bench-pane" data-pane="side" aria-label="Host">
          <TabRow<View>
            label="What is shown of your host"
            tabs={[
              { id: 'terminal', name: 'Terminal', narrowOnly: true },
              { id: 'picture', name: 'Picture' },
              { id: 'browser', name: 'Browser' },
              { id: 'files', name: 'Files' },
            ]}
            current={narrow ? view : side}
            onChoose={setView}
          />
          <div className="bench-side" role="tabpanel" id={`panel-${side}`} aria-labelledby={`tab-${side}`}>
            {side === 'picture' && (
              <HostPicture {...host} onType={type} onVisit={(port) => visit(`localhost:${port}`)} />
            )}
            {side === 'browser' && <SmallBrowser {...browser} ports={openPorts(host.containers)} />}
            {side === 'files' && <FilesPane {...props.files} />}
          </div>
          <LastLine items={terminal.items} onOpen={() => setView('terminal')} />
        </section>
      </div>
      <ClassStrip seats={props.neighbours} />
    </main>
  );
}

'use client';

import { useState } from 'react';
import { SmallBrowser, type SmallBrowserProps } from '../browser/small-browser';
import { FilesPane, type FilesPaneProps } from '../files/files-pane';
import type { StepView } from '../lesson/lesson-model';
import { StepCard } from '../lesson/step-card';
import { BrandMark } from '../parts/brand-mark';
import { type Connection, ConnectionMark } from '../parts/connection-mark';
import { Notice } from '../parts/notice';
import { SeatSwatch } from '../parts/seat-swatch';
import { TabRow } from '../parts/tab-row';
import type { PictureSeat } from '../picture/picture-model';
import { ClassStrip } from '../room/class-strip';
import { codeWords, type RoomView, type SeatView } from '../room/room-model';
import { TerminalDesk, type TerminalTabsView } from '../terminal/terminal-desk';
import { type DraftedTerminal, useDraft } from '../terminal/use-draft';
import { ThemeChoice } from '../theme/theme-choice';
import { freePort } from './container-actions';
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
}

type View = 'terminal' | 'picture' | 'browser' | 'files';

/** A student's place: terminal and picture of their own host side by side, one of them at a time on a phone. */
export function BenchScreen(props: BenchScreenProps) {
  const { room, me, host, terminal, browser } = props;
  const [view, setView] = useState<View>('picture');
  const { draft, setDraft, field, put, type } = useDraft(terminal);
  const side = view === 'terminal' ? 'picture' : view;
  const open = host.containers.flatMap((container) => (container.state.status === 'running' ? container.doors : []));
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
        <span className="font-mono font-semibold">{codeWords(room.code)}</span>
        <span className="flex min-w-0 items-center gap-2">
          <SeatSwatch look={me.look} />
          <bdi className="truncate">{me.name}</bdi>
        </span>
        <span className="ms-auto flex items-center gap-4">
          <ConnectionMark connection={props.connection} />
          <span className="wide-only">
            <ThemeChoice />
          </span>
        </span>
      </header>
      {props.problem !== null && <Notice kind="error">{props.problem}</Notice>}
      <StepCard
        step={props.step}
        onTry={(command) => {
          put(command);
          // Side by side the terminal is in sight anyway, and the other half stays as it is.
          if (window.matchMedia('(max-width: 800px)').matches) setView('terminal');
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
            current={view}
            onChoose={setView}
          />
          <div className="bench-side" role="tabpanel" id={`panel-${side}`} aria-labelledby={`tab-${side}`}>
            {side === 'picture' && (
              <HostPicture {...host} onType={type} onVisit={(port) => visit(`localhost:${port}`)} />
            )}
            {side === 'browser' && (
              <SmallBrowser
                {...browser}
                ports={open.flatMap((door) => (door.hostPort === null ? [] : [door.hostPort]))}
              />
            )}
            {side === 'files' && <FilesPane {...props.files} />}
          </div>
          <LastLine items={terminal.items} onOpen={() => setView('terminal')} />
        </section>
      </div>
      <ClassStrip seats={props.neighbours} />
    </main>
  );
}

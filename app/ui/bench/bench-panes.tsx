'use client';

import type { CSSProperties } from 'react';
import type { SmallBrowserProps } from '../browser/small-browser';
import type { FilesPaneProps } from '../files/files-pane';
import { useWords } from '../language/use-words';
import { usePlayedBack } from '../parts/played-back';
import { TabRow } from '../parts/tab-row';
import { openPorts } from '../picture/host-ports';
import { knownNames } from '../terminal/known-names';
import { TerminalDesk, type TerminalTabsView } from '../terminal/terminal-desk';
import type { DraftedTerminal, useDraft } from '../terminal/use-draft';
import type { BenchClass, BenchSigns } from './bench-class';
import type { BenchView } from './bench-view';
import { HandMenu } from './hand-menu';
import { HostPicture, type HostPictureProps } from './host-picture';
import { LastLine } from './last-line';
import { LazyPart } from './lazy-part';
import { loadBrowser, loadFiles } from './side-parts';
import { Splitter } from './splitter';
import { useSplit } from './use-split';

interface BenchPanesProps {
  readonly tabs: TerminalTabsView;
  readonly terminal: DraftedTerminal;
  readonly drafted: ReturnType<typeof useDraft>;
  readonly host: Omit<HostPictureProps, 'onType' | 'onVisit'>;
  readonly browser: SmallBrowserProps;
  readonly files: FilesPaneProps;
  readonly of: BenchClass;
  readonly signs: BenchSigns;
  readonly alone: boolean | undefined;
  readonly narrow: boolean;
  readonly view: BenchView;
  readonly onView: (view: BenchView) => void;
}

/** The two halves of a bench with the line between them; on a narrow screen one at a time. */
export function BenchPanes(props: BenchPanesProps) {
  const { host, terminal, drafted, browser, view, onView, narrow } = props;
  const words = useWords('bench');
  const playedBack = usePlayedBack();
  const [split, onSplit] = useSplit();
  // Where both halves are in sight, the terminal needs no tab and the other half is the picture.
  const side = view === 'terminal' ? 'picture' : view;
  const names = knownNames(host);
  const visit = (url: string) => {
    if (playedBack) return;
    browser.onOpen(url);
    onView('browser');
  };
  return (
    <div className="bench-panes" style={{ '--split': split } as CSSProperties}>
      <section id="panel-terminal" className="bench-pane" data-pane="terminal" aria-label={words('terminal')}>
        <TerminalDesk
          tabs={props.tabs}
          terminal={terminal}
          names={names}
          draft={drafted.draft}
          onDraft={drafted.setDraft}
          onSubmit={drafted.submit}
          field={drafted.field}
        />
      </section>
      <Splitter split={split} onSplit={onSplit} />
      <section className="bench-pane" data-pane="side" aria-label={words('side')}>
        <div className="bench-switch">
          <TabRow<BenchView>
            label={words('tabs')}
            tabs={[
              { id: 'terminal', name: words('terminal'), narrowOnly: true },
              { id: 'picture', name: words('picture') },
              // What it showed is not recorded.
              ...(playedBack ? [] : [{ id: 'browser' as const, name: words('browser') }]),
              { id: 'files', name: words('files') },
            ]}
            current={narrow ? view : side}
            onChoose={onView}
          />
          {!playedBack && <HandMenu of={props.of} signs={props.signs} alone={props.alone} />}
        </div>
        <div className="bench-side" role="tabpanel" id={`panel-${side}`} aria-labelledby={`tab-${side}`}>
          {side === 'picture' && (
            <HostPicture {...host} onType={drafted.type} onVisit={(port) => visit(`localhost:${port}`)} />
          )}
          {side === 'browser' && (
            <LazyPart load={loadBrowser} props={{ ...browser, ports: openPorts(host.containers) }} />
          )}
          {side === 'files' && <LazyPart load={loadFiles} props={props.files} />}
        </div>
        <LastLine items={terminal.items} onOpen={() => onView('terminal')} />
      </section>
    </div>
  );
}

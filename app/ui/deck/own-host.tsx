'use client';

import { HostPicture, type HostPictureProps } from '../bench/host-picture';
import { LastLine } from '../bench/last-line';
import { LazyPart } from '../bench/lazy-part';
import { loadBrowser } from '../bench/side-parts';
import type { SmallBrowserProps } from '../browser/small-browser';
import { openPorts } from '../picture/host-ports';
import { knownNames } from '../terminal/known-names';
import { TerminalDesk, type TerminalTabsView } from '../terminal/terminal-desk';
import type { DraftedTerminal, useDraft } from '../terminal/use-draft';
import type { DeckView } from './deck-view';
import { loadPublish } from './late-parts';
import type { LayerPreviewProps } from './layer-preview';
import type { PublishedUse, PublishPanelProps } from './publish-panel';

interface OwnHostProps {
  readonly view: DeckView;
  readonly onView: (view: DeckView) => void;
  readonly draft: ReturnType<typeof useDraft>;
  readonly terminal: DraftedTerminal;
  readonly tabs: TerminalTabsView;
  readonly host: Omit<HostPictureProps, 'onType' | 'onVisit'>;
  readonly browser: SmallBrowserProps;
  /** What costs something to know is asked only while it is shown. */
  readonly publish: Omit<PublishPanelProps, 'use' | 'preview' | 'items' | 'onType'> & {
    readonly use: () => PublishedUse;
    readonly preview: () => LayerPreviewProps;
  };
}

/** The instructor's own host: its terminal, picture, browser, and publishing from it. Other views show nothing of it. */
export function OwnHost({ view, onView, draft, terminal, tabs, host, browser, publish }: OwnHostProps) {
  switch (view) {
    case 'terminal':
      return (
        <TerminalDesk
          tabs={tabs}
          terminal={terminal}
          names={knownNames(host)}
          draft={draft.draft}
          onDraft={draft.setDraft}
          onSubmit={draft.submit}
          field={draft.field}
        />
      );
    case 'publish':
      return (
        <LazyPart
          load={loadPublish}
          props={{
            ...publish,
            use: publish.use(),
            preview: publish.preview(),
            items: terminal.items,
            onType: draft.type,
          }}
        />
      );
    case 'host':
      return (
        <>
          <HostPicture
            {...host}
            onType={draft.type}
            onVisit={(port) => {
              browser.onOpen(`localhost:${port}`);
              onView('browser');
            }}
          />
          <LastLine items={terminal.items} onOpen={() => onView('terminal')} />
        </>
      );
    case 'browser':
      return <LazyPart load={loadBrowser} props={{ ...browser, ports: openPorts(host.containers) }} />;
    default:
      return null;
  }
}

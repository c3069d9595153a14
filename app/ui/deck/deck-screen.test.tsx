import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import { CATALOGUES } from '../language/catalogues';
import { PlayedBackScreen } from '../parts/played-back';
import { ControlsProvider } from './controls';
import { ariaKeys, CONTROL_IDS, type ControlId, DECK_SHORTCUTS } from './deck-shortcuts';
import { LOOKING_CONTROLS } from './looking-controls';

/** What the server would send for it. */
function markup(element: ReactElement): string {
  return renderToStaticMarkup(
    <AppRouterContext value={{ refresh: () => {} } as never}>
      {createElement(IntlProvider, { locale: 'en', messages: CATALOGUES.en, timeZone: 'UTC' } as never, element)}
    </AppRouterContext>,
  );
}

test('the deck of a recording has only controls that help looking', async () => {
  const { SampleDeck } = await import('../sample/sample-deck');
  const shown = (element: ReactElement) =>
    [...markup(element).matchAll(/data-control="(\w+)"/g)].map(([, id]) => id as ControlId);
  const live = shown(<SampleDeck led />);
  expect(live).toContain('nextStep');
  const recorded = shown(
    <PlayedBackScreen>
      <SampleDeck led />
    </PlayedBackScreen>,
  );
  expect(recorded).toContain('foldStage');
  expect(recorded.filter((id) => !LOOKING_CONTROLS.has(id))).toEqual([]);
});

test('every control has a place: somewhere on the deck stands what names its key', async () => {
  const { SampleDeck } = await import('../sample/sample-deck');
  const { SeatPanel } = await import('./seat-panel');
  const { ClaimsPane } = await import('./claims/claims-pane');
  const { sampleClaimsDesk } = await import('../sample/sample-desk');
  const { PublishPanel } = await import('./publish-panel');
  const { publishSteps } = await import('./publish-steps');
  const { sampleRoster, SAMPLE_NOW } = await import('../sample/sample-room');
  const { sampleFiles } = await import('../sample/sample-files');
  const [view] = sampleRoster;
  if (!view) throw new Error('The sample class is empty');
  const controls = Object.fromEntries(
    CONTROL_IDS.map((id) => [id, { name: CATALOGUES.en.deck.control[id], run: () => {} }]),
  ) as never;
  const terminal = { items: [], prompt: '$ ', busy: false, away: false } as never;
  const places = [
    markup(<SampleDeck led />),
    markup(
      <ControlsProvider value={controls}>
        <SeatPanel
          view={view}
          tabs={{ tabs: [], current: '', onChoose: () => {}, onClose: () => {} }}
          terminal={terminal}
          host={{ images: [], containers: [], volumes: [], networks: [] }}
          errors={[]}
          tab="errors"
          now={SAMPLE_NOW}
          tricks={false}
          onBreak={() => {}}
        />
        <ClaimsPane claims={sampleClaimsDesk} onCurrent={() => {}} />
        <PublishPanel
          files={sampleFiles}
          reference="web-app:v1.0"
          onReference={() => {}}
          steps={publishSteps('web-app:v1.0', '.', 'registry:5000')}
          stage="built"
          use={{ seats: 0, containers: 0 }}
          preview={{ is: 'none' }}
          busy={false}
          items={[]}
          onType={() => {}}
        />
      </ControlsProvider>,
    ),
  ].join('\n');
  const missing = CONTROL_IDS.filter(
    (id) => !places.includes(`aria-keyshortcuts="${ariaKeys(DECK_SHORTCUTS[id].key)}"`),
  );
  expect(missing).toEqual([]);
});

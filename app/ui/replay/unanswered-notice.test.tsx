import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import { CATALOGUES } from '../language/catalogues';
import type { Player } from './replay-model';
import { UnansweredNotice } from './unanswered-notice';

function said(waiting: boolean, unanswered: boolean): string {
  const now = { at: 0, seq: 0, playing: false, speed: 1, skipsIdle: true, waiting, stop: null } as const;
  const player = { subscribe: () => () => {}, now: () => now } as unknown as Player;
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={CATALOGUES.en} timeZone="UTC">
      <UnansweredNotice player={player} unanswered={unanswered} />
    </IntlProvider>,
  );
}

test('who waits for a moment is told when the server does not answer, and nobody else', () => {
  expect(said(true, true)).toContain('does not answer');
  expect([said(true, false), said(false, true), said(false, false)]).toEqual(['', '', '']);
});

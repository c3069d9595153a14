import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import { CATALOGUES } from '../language/catalogues';
import { KeepingSection } from './keeping-section';

const HOUR = 60 * 60 * 1000;

/** What it says of a class that is kept for this many days. */
function said(keepDays: number | null, closedAt: number | null): string {
  const stand = {
    sharing: { visibility: 'private', names: 'own', benches: true, keepDays },
    kept: { events: 1, eventBytes: 1, snapshotBytes: 1, blobBytes: 1, closedAt },
    people: [],
  } as const;
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={CATALOGUES.en} timeZone="UTC">
      <KeepingSection stand={stand} replayHref={null} onShare={() => {}} onDownload={async () => {}} />
    </IntlProvider>,
  );
}

test('a recording that is not kept for ever says when it goes, before it goes', () => {
  expect(said(7, Date.UTC(2999, 10, 22, 10, 30))).toContain('deleted for good on November 29, 2999 at 10:30 AM');
  expect(said(7, null)).toContain('Counted from the end of the class');
  expect(said(7, Date.now() - 7 * 24 * HOUR - HOUR)).toContain('Its time is over');
  expect(said(null, Date.now() - HOUR)).not.toMatch(/deleted for good on|Counted from|Its time is over/);
});

import { expect, test } from 'vitest';
import { type DeckView, shownView } from './deck-view';

const VIEWS: readonly DeckView[] = ['remote', 'lesson', 'class', 'publish', 'terminal', 'host', 'browser', 'stage'];
const shown = (width: 'narrow' | 'middling' | 'wide') => VIEWS.filter((view) => shownView(view, width) === view);

test('what stands beside the class on a wider screen is no view there: the class is shown in its stead', () => {
  expect(shown('narrow')).toEqual(VIEWS);
  expect(shown('middling')).toEqual(['class', 'publish', 'terminal', 'host', 'browser', 'stage']);
  expect(shown('wide')).toEqual(['class', 'publish', 'terminal', 'host', 'browser']);
  for (const view of ['remote', 'lesson', 'stage'] as const) expect(shownView(view, 'wide')).toBe('class');
});

test('a phone begins with the remote, everything else with the class', () => {
  expect(shownView(null, 'narrow')).toBe('remote');
  expect(shownView(null, 'middling')).toBe('class');
  expect(shownView(null, 'wide')).toBe('class');
});

test('nothing is led from afar in a recording: a phone begins with the class there', () => {
  for (const chosen of [null, 'remote', 'class'] as const) expect(shownView(chosen, 'narrow', true)).toBe('class');
  expect(shownView('lesson', 'narrow', true)).toBe('lesson');
});

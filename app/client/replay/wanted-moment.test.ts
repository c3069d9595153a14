import { expect, test } from 'vitest';
import { momentSearch, wantedMoment } from './wanted-moment';

test('an address tells the moment, the view and whom to follow', () => {
  expect(wantedMoment('')).toEqual({ seq: 0, view: 'wall', seat: null });
  expect(wantedMoment('?t=12&play')).toEqual({ seq: 12, view: 'wall', seat: null, plays: true });
  expect(wantedMoment('?t=12&view=deck')).toEqual({ seq: 12, view: 'deck', seat: null });
  expect(wantedMoment('?t=12&seat=s5')).toEqual({ seq: 12, view: 'bench', seat: 's5' });
  expect(wantedMoment('?t=12&view=wall&seat=s5')).toEqual({ seq: 12, view: 'wall', seat: 's5' });
});

test('what no address of ours says leads to the beginning', () => {
  for (const t of ['-1', 'x', '1e99', '1.5', '']) expect(wantedMoment(`?t=${t}`).seq).toBe(0);
  expect(wantedMoment('?view=bed').view).toBe('wall');
});

test('what is written is what is read', () => {
  for (const view of ['wall', 'bench', 'deck'] as const) {
    for (const seat of [null, 's5']) {
      const moment = { seq: 7, view, seat };
      expect(wantedMoment(momentSearch(moment))).toEqual(moment);
    }
  }
  expect(momentSearch({ seq: 0, view: 'wall', seat: null })).toBe('');
});

import { expect, test } from 'vitest';
import type { RecordingOverview } from '#engine/recording/overview';
import { playerDeeds } from './player-deeds';
import type { ReplayDeed } from './replay-keys';
import type { Player, PlayerNow } from './replay-model';

const overview: RecordingOverview = {
  start: 1_000,
  end: 101_000,
  events: 3,
  markers: [{ at: 31_000, seq: 2, kind: 'ended' }],
  density: { width: 1_000, all: [], bySeat: {}, byImage: {} },
  seats: [],
};

/** What a key asks of a player that stands somewhere. */
function asked(deed: ReplayDeed, key = '', now: Partial<PlayerNow> = {}): string[] {
  const told: string[] = [];
  const tell =
    (name: string) =>
    (...values: unknown[]) =>
      void told.push([name, ...values].join(' '));
  const player: Player = {
    subscribe: () => () => {},
    now: () => ({ at: 20_000, seq: 1, playing: false, speed: 1, skipsIdle: true, waiting: false, stop: null, ...now }),
    play: tell('play'),
    pause: tell('pause'),
    seek: tell('seek'),
    step: tell('step'),
    setSpeed: tell('speed'),
    setSkipsIdle: tell('skip'),
    setStops: tell('stops'),
  };
  playerDeeds(player, overview)(deed, key);
  return told;
}

test('keys ask the player for what common players do', () => {
  expect(asked('play')).toEqual(['play']);
  expect(asked('play', ' ', { playing: true })).toEqual(['pause']);
  expect(asked('seekBack')).toEqual(['seek 15000']);
  expect(asked('farOn')).toEqual(['seek 30000']);
  expect(asked('part', '7')).toEqual(['seek 70000']);
  expect(asked('end')).toEqual(['seek 100000']);
  expect(asked('stepBack')).toEqual(['step -1']);
});

test('from moment to moment, and to the beginning before the first', () => {
  expect(asked('momentOn')).toEqual(['seek 30000']);
  expect(asked('momentOn', '', { at: 30_000 })).toEqual([]);
  expect(asked('momentBack')).toEqual(['seek 0']);
});

test('faster and slower stop at the fastest and the slowest', () => {
  expect(asked('faster')).toEqual(['speed 2']);
  expect(asked('slower')).toEqual(['speed 0.5']);
  expect(asked('faster', '>', { speed: 16 })).toEqual([]);
  expect(asked('slower', '<', { speed: 0.5 })).toEqual([]);
});

test('what is not the player’s is left alone', () => {
  expect(asked('help', '?')).toEqual([]);
});

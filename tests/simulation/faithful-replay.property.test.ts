import fc from 'fast-check';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import { DESK } from '#engine/model/desk';
import type { RecordedEvent } from '#engine/recording/recorded-event';
import { apply } from '#engine/room/apply';
import { emptyRoom } from '#engine/room/empty-room';
import { readEvent } from '#engine/room/event-codec';
import { hashPrivate, hashPublic } from '#engine/room/state-hash';
import { HiddenNames } from '#server/recording/hidden-names';
import { RecordingEraser } from '#server/recording/recording-eraser';
import { ReadingTurns } from '#server/store/reading-turns';
import { LiveBench } from '../../app/client/live-bench';
import { LiveDeck } from '../../app/client/live-deck';
import { LiveWall } from '../../app/client/live-wall';
import { Playback } from '../../app/client/replay/playback';
import { RecordedRoom } from '../../app/client/replay/recorded-room';
import { RecordingLog } from '../../app/client/replay/recording-log';
import { TestingSource } from '../../app/client/replay/testing-source';
import type { RoomSource } from '../../app/client/room-source';
import { CATALOGUES } from '../../app/ui/language/catalogues';
import { PlayedBackScreen } from '../../app/ui/parts/played-back';
import { readCorpus } from '../recording/corpus/corpus';
import { begunClass } from './begun-class';
import { type LedStep, lead, ledSessions } from './led-class';
import { LiveScreen } from './live-screen';
import { RUNS } from './runs';
import { storedClass } from './stored-class';

const SCREENS = [
  { you: null, follows: [] },
  { you: { seat: 's1', role: 'student' }, follows: ['s1'] },
  { you: { seat: 's0', role: 'instructor' }, follows: [DESK, 's0'] },
] as const;

function recorded(steps: readonly LedStep[]): RecordedEvent[] {
  const inClass = begunClass();
  for (const [count, next] of steps.entries()) lead(inClass, next, count);
  return inClass.events.map(({ at, event }, index): RecordedEvent => [index + 1, at, event]);
}

/** All that a screen is made of, in few words. */
function told(source: RoomSource): string {
  const { state } = source.replica;
  return JSON.stringify({
    public: hashPublic(state).slice(-8),
    privates: [...state.privates.values()].map((own) => `${own.seat} ${hashPrivate(own).slice(-8)}`).sort(),
    happenings: source.happenings.map(({ seq, what }) => `${seq} ${what}`),
    last: [...source.lastHappening].map(([seat, { seq, what }]) => `${seat} ${seq} ${what}`),
    activities: [...source.activities.values()].map((activity) => JSON.stringify(activity)).sort(),
    online: source.online,
    now: source.now(),
  });
}

/** The screen as a page, with the very components that show it. */
function drawn(source: RoomSource): string {
  const screen: ReactElement =
    source.you === null
      ? createElement(LiveWall, { connection: source, joinUrl: '' })
      : source.you.role === 'instructor'
        ? createElement(LiveDeck, { connection: source, code: 'ABCDEF' })
        : createElement(LiveBench, { connection: source, code: 'ABCDEF' });
  return renderToStaticMarkup(
    createElement(
      AppRouterContext,
      { value: { refresh: () => {} } as never },
      createElement(
        IntlProvider,
        { locale: 'en', messages: CATALOGUES.en, timeZone: 'UTC', now: new Date(0) } as never,
        createElement(PlayedBackScreen, null, screen),
      ),
    ),
  );
}

/** What every screen was while it was live: after some events, and as a page after fewer. */
function watched(log: readonly RecordedEvent[], looked: ReadonlySet<number>, pages: ReadonlySet<number>) {
  const all = emptyRoom('all');
  const live = SCREENS.map(({ you, follows }) => new LiveScreen(you, follows));
  const was = live.map(() => ({ told: new Map<number, string>(), pages: new Map<number, string>() }));
  for (const [seq, at, event] of log) {
    const heard: RecordedEvent = [seq, at, readEvent(JSON.stringify(event))];
    apply(all, ...heard);
    for (const [index, screen] of live.entries()) {
      screen.take(heard, all);
      if (looked.has(seq)) was[index]?.told.set(seq, told(screen));
      if (pages.has(seq)) was[index]?.pages.set(seq, drawn(screen));
    }
  }
  return was;
}

async function opened(log: readonly RecordedEvent[], segment: number): Promise<Playback> {
  const source = new TestingSource([...log], { segment });
  return new Playback(new RecordingLog(source, await source.manifest()));
}

async function gone(playback: Playback, seq: number): Promise<void> {
  playback.seekSeq(seq);
  while (playback.waiting) {
    if (playback.log.offline) throw new Error(`${seq} cannot be gone to`);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

interface Tour {
  /** Where to go, in parts of the recording. */
  readonly parts: readonly number[];
  /** Events of a segment. */
  readonly segment: number;
  /** After how many events to look, on the ways from one end to the other. */
  readonly every: number;
}

/** Plays a recording over and over, there and back, and looks at every screen of it. */
async function expectFaithful(log: readonly RecordedEvent[], { parts, segment, every }: Tour): Promise<void> {
  const seqs = parts.map((part) => 1 + Math.floor(part * (log.length - 1)));
  const forwards = log.flatMap(([seq], index) => (index % every === 0 || seq === log.length ? [seq] : []));
  const was = watched(log, new Set([...seqs, ...forwards]), new Set(seqs.slice(0, 6)));
  const playback = await opened(log, segment);
  const screens = SCREENS.map(({ you }) => new RecordedRoom(playback, you));
  for (const seq of [...seqs, ...forwards, ...seqs.toReversed(), ...forwards.toReversed(), ...seqs]) {
    await gone(playback, seq);
    for (const [index, screen] of screens.entries()) {
      expect(told(screen), `screen ${index} at ${seq} of ${log.length}`).toBe(was[index]?.told.get(seq));
      const page = was[index]?.pages.get(seq);
      if (page !== undefined) expect(drawn(screen)).toBe(page);
    }
  }
  playback.close();
}

test('Z1 after every event, wherever one comes from, all screens of a recording are what they were live', async () => {
  await fc.assert(
    fc.asyncProperty(
      ledSessions,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 40 }),
      fc.integer({ min: 20, max: 400 }),
      (steps, parts, segment) => expectFaithful(recorded(steps), { parts, segment, every: 1 }),
    ),
    { numRuns: Math.ceil(RUNS / 10) },
  );
});

const TOUR: Tour = { parts: [0.9, 0.1, 0.5, 0.05, 0.99, 0.3, 0.75, 0.02, 0.6], segment: 97, every: 13 };

test.each(await readCorpus())('Z1 Z40 so they are in a recording of earlier versions: $name', async ({ lines }) => {
  await expectFaithful(
    lines.map((line) => JSON.parse(line) as RecordedEvent),
    TOUR,
  );
});

test('Z1 so they are where names are hidden, and where somebody has been erased', async () => {
  const inClass = begunClass();
  const steps = fc.sample(ledSessions, { numRuns: 3, seed: 6 }).flat();
  for (const [count, next] of steps.entries()) lead(inClass, next, count);
  const store = await storedClass(inClass);
  const stored = async (word: (body: string) => string) =>
    (await store.readEvents('r', 0, 1e9)).map(({ seq, at, body }): RecordedEvent => [seq, at, JSON.parse(word(body))]);
  const hidden = await new HiddenNames(store, new ReadingTurns()).of('r', 1);
  const [own, nameless] = [await stored((body) => body), await stored((body) => hidden.apply(body))];
  expect(nameless.length).toBe(own.length);
  await expectFaithful(nameless, TOUR);
  expect(await new RecordingEraser(store).erase('r', 's1')).toBe(true);
  await expectFaithful(await stored((body) => body), TOUR);
});

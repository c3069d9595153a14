'use client';

import type { PollResult } from '#engine/model/poll';
import { PollBars } from '../poll/poll-bars';

const OPTIONS = [
  'It is gone, like the container',
  <>
    It is in the image: <code>docker images</code> shows it larger
  </>,
  'It is in the writable layer of the stopped container',
];

const first: PollResult = { first: { counts: [9, 3, 10], sure: [4, 0, 3] }, right: 2, explanation: [] };
const both: PollResult = { ...first, second: { counts: [2, 1, 19], sure: [0, 0, 14] } };
const none: PollResult = { first: { counts: [0, 0, 0], sure: [0, 0, 0] }, right: 2, explanation: [] };

/** What a class has answered, in all sizes. */
export function SamplePollBars() {
  return (
    <main className="mx-auto grid max-w-[1400px] gap-8 p-8 md:grid-cols-[304px_1fr]">
      <div className="flex flex-col gap-6">
        <PollBars result={none} options={OPTIONS} size="deck" />
        <PollBars result={both} options={OPTIONS} size="deck" />
      </div>
      <div className="flex flex-col gap-6">
        <PollBars result={first} options={OPTIONS} size="bench" tells={false} mine={{ first: 0 }} />
        <PollBars result={both} options={OPTIONS} size="bench" mine={{ first: 0, second: 2 }} />
        <PollBars result={both} options={OPTIONS} size="wall" />
        <PollBars result={both} options={['true', 'half', 'false']} letters={false} size="wall" />
      </div>
    </main>
  );
}

import type { PollResult } from '#engine/model/poll';
import type { WallLesson, WallPoll, WallStep } from '../wall/wall-lesson-model';

const STEP: WallStep = {
  id: 'write-note',
  number: 3,
  total: 9,
  title: 'Change one, look at the other',
  stage: 'modify',
  goals: [
    { say: '`box1` holds `/note.txt`', reached: 17 },
    { say: '`box2` runs, and nothing is on its writable sheet', reached: 24 },
  ],
  done: 17,
};

/** A class of 24 in the middle of a lesson. */
export const sampleWallLesson: WallLesson = {
  title: 'The writable layer',
  paused: false,
  people: 24,
  step: STEP,
  paces: null,
};

export const samplePredicting: WallLesson = {
  ...sampleWallLesson,
  step: { ...STEP, number: 2, title: 'Write a note', stage: 'predict', goals: [], done: 0 },
};

/** The same class, everybody for themselves. */
export const sampleOwnPace: WallLesson = {
  ...sampleWallLesson,
  step: null,
  paces: [3, 0, 6, 9, 4, 2, 0, 0, 0].map((here, index) => ({
    id: `step-${index}`,
    title: `Step ${index + 1}`,
    here,
    done: [21, 21, 15, 6, 2, 0, 0, 0, 0][index] ?? 0,
  })),
};

const RESULT: PollResult = {
  first: { counts: [9, 4, 11], sure: [3, 1, 7] },
  second: { counts: [20, 1, 3], sure: [14, 0, 1] },
  right: 0,
  explanation: [
    {
      kind: 'paragraph',
      text: [
        { kind: 'text', text: 'Each container has one writable layer of its own. What ' },
        { kind: 'code', text: 'box1' },
        { kind: 'text', text: ' writes lies there, and nobody else sees it.' },
      ],
    },
  ],
};

/** A question of the lesson while answers are taken. */
export const sampleWallPoll: WallPoll = {
  about: {
    ask: [
      { kind: 'text', text: 'Where will ' },
      { kind: 'code', text: '/note.txt' },
      { kind: 'text', text: ' be found afterwards?' },
    ],
    options: [
      [
        { kind: 'text', text: 'Only in ' },
        { kind: 'code', text: 'box1' },
      ],
      [
        { kind: 'text', text: 'In ' },
        { kind: 'code', text: 'box1' },
        { kind: 'text', text: ' and in ' },
        { kind: 'code', text: 'box2' },
      ],
      [{ kind: 'text', text: 'In both, and in every new container from the same image' }],
    ],
  },
  round: 1,
  answered: 17,
  people: 24,
  shown: null,
};

export const sampleSecondRound: WallPoll = { ...sampleWallPoll, round: 2, answered: 5 };
export const sampleShownPoll: WallPoll = { ...sampleWallPoll, round: 2, answered: 24, shown: RESULT };

import type { Block, LessonHead } from '#engine/model/lesson';
import type { ClaimsDesk } from '../deck/claims/claims-desk-model';
import type { LessonDesk, LessonShelf, PollDesk, StepDesk } from '../deck/lesson/desk-model';
import { EXAMPLE_LESSON } from '../deck/lesson/example-lesson';
import { inlineMarks } from '../lesson/inline-marks';
import { sampleClaims, sampleExamRows, sampleMoments } from './sample-claims';

const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text) => ({ kind: 'paragraph', text: inlineMarks(text) }));

const PLAIN: Omit<StepDesk, 'id' | 'title' | 'stage' | 'done' | 'undone'> = {
  text: [],
  commands: [],
  goals: [],
  here: 0,
  skipped: false,
  hints: [],
  solution: [],
  start: null,
  poll: null,
};

/** The answers of a class that is not of one mind. */
export const samplePoll: PollDesk = {
  id: 'step:run-again',
  words: {
    ask: inlineMarks('You run the same line once more. Does `hostname` say the same name?'),
    options: [
      inlineMarks('The same: it is the same container again'),
      inlineMarks('Another one: every `docker run` makes a new container'),
      inlineMarks('The name of the host'),
    ],
  },
  round: 1,
  open: true,
  shown: false,
  answered: 11,
  asked: 15,
  late: 1,
  result: {
    first: { counts: [5, 5, 1], sure: [3, 2, 0] },
    right: 1,
    explanation: paragraphs('Each `docker run` makes a new container, and each container has a name of its own.'),
  },
  advice: 'talk',
  reflections: [],
};

const shown: PollDesk = {
  ...samplePoll,
  id: 'step:download',
  words: {
    ask: inlineMarks('You have downloaded the image. What runs on your host now?'),
    options: [inlineMarks('Nothing'), inlineMarks('The image'), inlineMarks('A small virtual machine')],
  },
  open: false,
  shown: true,
  round: 2,
  answered: 15,
  late: 0,
  advice: 'go-on',
  result: {
    first: { counts: [6, 7, 2], sure: [2, 4, 0] },
    second: { counts: [13, 2, 0], sure: [10, 0, 0] },
    right: 0,
    explanation: paragraphs('Nothing runs. An image is a drawing: it lies there and waits.'),
  },
  reflections: [
    { seat: 'seat-1', name: 'Ben', text: 'I thought that downloading starts it, like an app on my phone.' },
    { seat: 'seat-4', name: 'Emre', text: 'An image does nothing.' },
  ],
};

const seats = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `seat-${from + index}`);

/** A class in the middle of its first lesson. */
export function sampleLesson(current: number | null, learners: number): LessonDesk {
  const part = (share: number) => Math.round(learners * share);
  const step = (id: string, title: string, stage: StepDesk['stage'], share: number, more: Partial<StepDesk> = {}) => ({
    ...PLAIN,
    id,
    title,
    stage,
    done: part(share),
    undone: seats(learners - part(share), part(share)),
    ...more,
  });
  const goal = (say: string, share: number) => ({
    say,
    reached: part(share),
    missing: seats(learners - part(share), part(share)),
  });
  return {
    id: 'image-and-container',
    title: 'What is the difference?',
    minutes: 13,
    pace: 'instructor',
    paused: false,
    current,
    learners,
    stuck: seats(Math.min(3, learners), 4),
    steps: [
      step('download', 'Download an image', 'predict', 1, {
        text: paragraphs('`alpine` is an image: a very small Linux. We download it, and do nothing else.'),
        commands: ['docker pull alpine', 'docker ps -a'],
        goals: [goal('The image `alpine` is on your host', 1), goal('You have looked with `docker ps -a`', 1)],
        poll: { ...shown, asked: learners },
      }),
      step('first-container', 'Your first container', 'run', 0.85, {
        text: paragraphs('`docker run` makes a container from the image and starts it.'),
        commands: ['docker run alpine echo hello'],
        goals: [goal('A container made from `alpine` has ended', 0.85)],
      }),
      step('run-again', 'Run it again', 'predict', 0.4, {
        text: paragraphs(
          '`hostname` prints the name of the machine that a program sees. Run exactly the same line two times.',
        ),
        commands: ['docker run alpine hostname', 'docker run alpine hostname'],
        goals: [
          goal('Two more containers, made from `alpine` with the command `hostname`', 0.7),
          goal('Still one image `alpine`', 0.4),
        ],
        hints: [paragraphs('Press the up arrow: the last line comes back.'), paragraphs('Count with `docker ps -a`.')],
        solution: [
          { line: 'docker run alpine hostname' },
          { line: 'docker run alpine hostname' },
          { line: 'docker ps -a' },
        ],
        start: { fresh: false },
        poll: { ...samplePoll, asked: learners },
        here: learners,
      }),
      step('names', 'Two names, one image', 'investigate', 0.1, { goals: [goal('The image has two names', 0.1)] }),
      step('change', 'Write into one of them', 'modify', 0, {
        skipped: true,
        goals: [goal('One of them has a file', 0)],
      }),
      step('why', 'Why is that so?', 'explain', 0, {
        poll: { ...samplePoll, id: 'step:why', round: null, open: false },
      }),
    ],
  };
}

const HEADS: readonly LessonHead[] = [
  {
    id: 'image-and-container',
    title: 'What is the difference?',
    summary: 'An image is a drawing. A container is a thing made from it.',
    minutes: 13,
  },
  { id: 'many-from-one', title: 'Many from one', summary: 'One image, as many containers as you like.', minutes: 12 },
  {
    id: 'writable-layer',
    title: 'The writable layer',
    summary: 'What a container writes, and where that is kept.',
    minutes: 14,
  },
  {
    id: 'stop-is-not-remove',
    title: 'Stop is not remove',
    summary: 'What a container keeps while it is stopped, and what goes when it is removed.',
    minutes: 13,
  },
  { id: 'volumes', title: 'Volumes', summary: 'Data that outlives its containers.', minutes: 12 },
];

export const sampleShelf: LessonShelf = {
  heads: HEADS,
  onRead: async () => EXAMPLE_LESSON,
  address: 'http://192.168.0.7:3000/',
  onCheck: async (text) => {
    const { readLesson } = await import('#engine/lesson/read-lesson');
    const { lesson, mistakes, leftOut } = readLesson(text);
    return { mistakes, head: lesson?.sheet ?? null, sheet: lesson?.sheet ?? null, leftOut };
  },
};

/** The board with a claim in hand. */
export const sampleClaimsDesk: ClaimsDesk = {
  board: { cards: sampleClaims.map(({ id }) => id), current: 38, shown: true, table: false },
  cards: sampleClaims,
  rows: sampleExamRows,
  source: sampleMoments,
  poll: { ...samplePoll, id: 'claim:38', words: null, advice: 'wait', answered: 5 },
  ofLesson: [1, 14, 17, 38],
  tried: [10, 11, 38],
  sheetHref: '/look/claims-sheet',
  onLook: () => {},
};

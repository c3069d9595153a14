import type { Block, Inline } from '#engine/model/lesson';
import type { Answers, PollResult } from '#engine/model/poll';
import type { BenchTeaching } from '../bench/bench-teaching';
import type { ClaimView } from '../claims/claim-model';
import { inlineMarks } from '../lesson/inline-marks';
import type { LessonView, StepEntry, StepWork } from '../lesson/lesson-model';
import type { PollCardView } from '../poll/poll-model';

const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text) => ({ kind: 'paragraph', text: inlineMarks(text) }));
const runs = (text: string): Inline[] => inlineMarks(text);

const STEPS: readonly Pick<StepEntry, 'id' | 'title' | 'stage'>[] = [
  { id: 'download', title: 'Download an image', stage: 'predict' },
  { id: 'first-container', title: 'Your first container', stage: 'run' },
  { id: 'run-again', title: 'Run it again', stage: 'predict' },
  { id: 'names', title: 'Two names, one image', stage: 'investigate' },
  { id: 'change', title: 'Write into one of them', stage: 'modify' },
  { id: 'share', title: 'Put it into the plan chest', stage: 'make' },
  { id: 'why', title: 'Why is that so?', stage: 'explain' },
];

const FIRST: StepWork = {
  lesson: 'What is the difference?',
  id: 'first-container',
  index: 1,
  total: STEPS.length,
  title: 'Your first container',
  stage: 'run',
  text: paragraphs(
    '`docker run` makes a container from the image and starts it. This one has a small job: say hello.',
    'Where is the container afterwards? Compare `docker ps` with `docker ps -a`.',
  ),
  commands: ['docker run alpine echo hello', 'docker ps', 'docker ps -a'],
  goals: [
    'A container made from `alpine` has done its job and ended',
    'You have found it in a list, although it has ended',
  ],
  reached: [true, false],
  done: false,
  skipped: false,
  hints: [],
  hintCount: 3,
  hasStart: true,
  locked: false,
  pushTo: null,
};

const PREDICT: StepWork = {
  ...FIRST,
  id: 'run-again',
  index: 2,
  title: 'Run it again',
  stage: 'predict',
  text: paragraphs(
    '`hostname` prints the name of the machine that a program sees. Run exactly the same line two times.',
  ),
  commands: ['docker run alpine hostname', 'docker run alpine hostname', 'docker ps -a'],
  goals: ['Two more containers, made from `alpine` with the command `hostname`', 'Still one image `alpine`'],
  reached: [false, false],
};

const SHARE: StepWork = {
  ...FIRST,
  id: 'share',
  index: 5,
  title: 'Put it into the plan chest',
  stage: 'make',
  text: paragraphs(
    'Give `shop:v1` a name with a place: `registry:5000`, then your own name in small letters. Then push that name.',
  ),
  commands: [],
  goals: ['`shop:v1` lies in the registry, under your own name'],
  reached: [false],
  pushTo: 'registry:5000/ana/',
};

const QUESTION: PollCardView = {
  id: 'step:run-again',
  asks: {
    kind: 'step',
    words: {
      ask: runs(
        'You have one container from before. You run the next line two times. How many containers do you have then?',
      ),
      options: [
        runs('One. It is used again'),
        runs('Three. Every run makes a new one'),
        runs('None. They are gone when they end'),
      ],
    },
  },
  round: 1,
  open: true,
  own: {},
  answered: 12,
  asked: 22,
  shown: null,
  takesPart: true,
  alone: false,
};

const FIRST_ANSWER: Answers = { first: { option: 0, confidence: 'think', at: 0 } };
const EXPLANATION = paragraphs(
  'Three. `run` never takes an old container: it makes a new one and starts it. The image is still one.',
);
const RESULT: PollResult = {
  first: { counts: [11, 6, 5], sure: [4, 3, 1] },
  second: { counts: [4, 17, 1], sure: [1, 12, 0] },
  right: 1,
  explanation: EXPLANATION,
};

const CLAIM: PollCardView = {
  ...QUESTION,
  id: 'claim:11',
  asks: { kind: 'claim', claim: 11 },
};

const CLAIM_RESULT: PollResult = { first: { counts: [9, 5, 8], sure: [4, 0, 6] }, right: 2, explanation: [] };
const CLAIM_VIEW: ClaimView = {
  id: 11,
  verdict: null,
  judging: { open: true, round: 1, answered: 12, people: 22, result: null },
  findings: null,
  step: null,
};
const counted = (value: number) => ({ value, moments: [] });
const BOARD: readonly [ClaimView, ...ClaimView[]] = [
  {
    ...CLAIM_VIEW,
    verdict: 'false',
    judging: { open: false, round: 1, answered: 22, people: 22, result: CLAIM_RESULT },
    findings: [
      {
        id: 'keptOverStop',
        numbers: {
          stopped: counted(19),
          seats: counted(22),
          again: counted(16),
          kept: counted(16),
          leaders: counted(0),
        },
      },
    ],
  },
  { ...CLAIM_VIEW, id: 38, judging: null },
  { ...CLAIM_VIEW, id: 41, judging: null },
  { ...CLAIM_VIEW, id: 30 },
];

function lessonAt(step: StepWork | null, of: Partial<LessonView> = {}): LessonView {
  return {
    title: 'What is the difference?',
    step,
    steps: STEPS.map((entry, index) => ({ ...entry, state: index < (step?.index ?? 0) ? 'done' : 'open' })),
    paused: false,
    selfPaced: false,
    ...of,
  };
}

const taken = async () => true;
const NOTHING: BenchTeaching = {
  lesson: null,
  question: null,
  claims: null,
  deeds: { onHint: taken, onSetUp: taken, onMove: taken, onAnswer: taken, onReflect: taken },
};
const predicted = (poll: Partial<PollCardView>, step: Partial<StepWork> = {}): BenchTeaching => ({
  ...NOTHING,
  lesson: lessonAt({ ...PREDICT, ...step }),
  question: { ...QUESTION, ...poll },
});

/** A bench in a lesson, in all that it can come to. */
export const SAMPLE_TEACHING = {
  none: NOTHING,
  running: { ...NOTHING, lesson: lessonAt(FIRST) },
  predict: predicted({}, { locked: true }),
  answered: predicted({ own: FIRST_ANSWER }),
  again: predicted({ own: FIRST_ANSWER, round: 2, answered: 3 }),
  shown: predicted({
    own: { ...FIRST_ANSWER, second: { option: 1, confidence: 'sure', at: 0 } },
    round: 2,
    open: false,
    shown: RESULT,
  }),
  hints: {
    ...NOTHING,
    lesson: lessonAt({
      ...FIRST,
      hints: [
        paragraphs('`docker ps` shows only what runs now. Your container has ended. There is a longer list.'),
        paragraphs('The letter `-a` means *all*.'),
      ],
    }),
  },
  done: { ...NOTHING, lesson: lessonAt({ ...FIRST, reached: [true, true], done: true }) },
  paused: { ...NOTHING, lesson: lessonAt(FIRST, { paused: true }) },
  push: { ...NOTHING, lesson: lessonAt(SHARE) },
  alone: {
    ...predicted({
      own: { ...FIRST_ANSWER, told: { right: 1, explanation: EXPLANATION } },
      asked: 1,
      answered: 1,
      alone: 'solo',
    }),
    lesson: lessonAt({ ...PREDICT, reached: [true, false] }, { selfPaced: true }),
  },
  claim: {
    ...NOTHING,
    lesson: lessonAt(FIRST),
    claims: { now: { view: CLAIM_VIEW, poll: CLAIM }, board: BOARD, sheetHref: null },
  },
  claimShown: {
    ...NOTHING,
    lesson: lessonAt(FIRST),
    claims: {
      now: {
        view: BOARD[0],
        poll: {
          ...CLAIM,
          own: { first: { option: 2, confidence: 'sure', at: 0 } },
          open: false,
          answered: 22,
          shown: CLAIM_RESULT,
        },
      },
      board: BOARD,
      sheetHref: '/r/K7M4XQ/claims',
    },
  },
  claims: { ...NOTHING, lesson: lessonAt(FIRST), claims: { now: null, board: BOARD, sheetHref: '/r/K7M4XQ/claims' } },
} as const satisfies Record<string, BenchTeaching>;

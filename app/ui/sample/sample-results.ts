import type { AskedQuestion, ClassResults, TaughtStep } from '#engine/results/class-results';
import type { GivenAnswer, LearnerResults, Prediction } from '#engine/results/learner-results';
import type { TakeHome } from '#engine/results/take-home';
import { HARD_NAMES } from './hard-names';

const at = (minute: number) => `2026-11-21T09:${String(minute).padStart(2, '0')}:00Z`;
const LESSON = 'image-and-container';

const step = (id: string, title: string, minute: number | null, goals = [title], skipped = false): TaughtStep => ({
  ...{ id, title, goals, skipped, stage: 'run', hints: 2, question: id === 'guess' },
  shown: minute === null ? null : at(minute),
  shownSeq: minute === null ? null : 100 * (minute + 1),
});

const STEPS = [
  step('guess', 'One image, three times run: how many files are copied?', 2, []),
  step('run', 'Run it three times', 6),
  step('look', 'Look inside two of them', 14),
  step('change', 'Change a file in one', 21),
  step('read', 'What you have seen', 27, []),
  step('own', 'An image of your own', null),
];

const GUESS: AskedQuestion = {
  poll: 'step:guess',
  lesson: LESSON,
  ask: 'You run one image three times. How many copies of its files are made?',
  options: ['Three, one for each container', 'None: all read the same layers', 'One, which is then moved'],
  right: 1,
  asked: at(2),
  seq: 120,
  rounds: 2,
  shown: true,
};

const claim = (number: number, right: number, minute: number): AskedQuestion => ({
  ...{ poll: `claim:${number}`, lesson: null, ask: '', options: [], right, asked: at(minute), seq: minute * 100 },
  rounds: 1,
  shown: true,
});

const CLAIMS = [claim(11, 2, 30), claim(10, 0, 32)];

const answer = (option: number, right: number, sure: boolean): GivenAnswer => ({
  ...{ option, confidence: sure ? 'sure' : 'think', at: at(3), late: false, right: option === right },
});

function learner(name: string, n: number): LearnerResults {
  const reached = STEPS.filter(
    ({ goals, shown }, index) => (goals.length > 0 || n % 2 === 0) && shown !== null && (n * 7 + index) % 5 !== 0,
  );
  const first = n % 3 === 0 ? 1 : n % 7 === 0 ? 2 : 0;
  return {
    ...{ seat: `s${n + 1}`, name, joined: at(0), out: null, watching: n === 11, brought: [] },
    steps: reached.map(({ id }, index) => ({
      ...{ lesson: LESSON, step: id, goals: [at(8 + index)], done: at(8 + index), doneSeq: 900 + n },
      ...{ seconds: 70 + ((n * 37 + index * 61) % 240), hints: n % 4 === 0 ? 1 : 0 },
      stuck: n % 6 === 1 ? [{ at: at(9), why: 'idle' as const, error: null }] : [],
    })),
    predictions: [
      {
        ...{ poll: 'step:guess', lesson: LESSON, first: answer(first, 1, n % 2 === 0) },
        ...{ second: answer(n % 4 === 0 ? 0 : 1, 1, true), reflection: n === 0 ? 'I thought of zip files.' : null },
      },
      ...CLAIMS.map(({ poll, right }, index) => ({
        ...{
          poll,
          lesson: null,
          first: answer((n + index) % 3, right ?? 0, n % 5 === 0),
          second: null,
          reflection: null,
        },
      })),
    ],
    work: {
      ...{ lines: 14 + (n % 9), errors: n % 5, containersMade: 4, containersRemoved: 2, imagesBuilt: n % 2 },
      ...{ pushes: 0, filesSaved: 1, idleSeconds: 60 * (n % 4) },
    },
  };
}

/** A class of twelve that came half way through its lesson. */
export const sampleResults: ClassResults = {
  drydock: 'results',
  version: 1,
  room: { id: 'sample', code: 'K7M4XQ', title: 'Containers, Saturday', kind: 'class', opened: at(0), closed: at(45) },
  upTo: { seq: 4_000, at: at(45) },
  lessons: [{ id: LESSON, title: 'What is the difference?', opened: at(1), times: 1, steps: STEPS }],
  questions: [GUESS, ...CLAIMS],
  learners: HARD_NAMES.slice(0, 12).map(learner),
  complaints: [
    {
      text: 'docker: Error response from daemon: Conflict. The container name "/web1" is already in use by container "3f1c…". You have to remove (or rename) that container to be able to reuse that name.',
      ...{ times: 9, learners: 6, seq: 1_200, seat: 's2' },
    },
    { text: 'Error: No such container: web', times: 4, learners: 3, seq: 1_300, seat: 's5' },
  ],
};

/** A class in which nothing was taught. */
export const sampleResultsFresh: ClassResults = {
  ...sampleResults,
  room: { ...sampleResults.room, closed: null },
  ...{ lessons: [], questions: [], complaints: [], learners: [] },
};

/** Of the last question it is not known yet what is right. */
function untold(of: LearnerResults): LearnerResults {
  const last = of.predictions.at(-1) as Prediction;
  const first = last.first && { ...last.first, right: null };
  return { ...of, predictions: [...of.predictions.slice(0, -1), { ...last, first }] };
}

/** What the first of them takes home. */
export const sampleTakeHome: TakeHome = {
  ...{ drydock: 'take-home', version: 1, room: sampleResults.room, lessons: sampleResults.lessons },
  learner: untold(sampleResults.learners[0] as LearnerResults),
  questions: [GUESS, CLAIMS[0] as AskedQuestion, { ...(CLAIMS[1] as AskedQuestion), right: null }],
  script: [
    { kind: 'example' },
    { kind: 'run', line: 'docker build -t web-app:v1.0 .', notes: [], inputs: [] },
    { kind: 'run', line: 'docker run -d -p 8080:80 --name web1 web-app:v1.0', notes: ['detached'], inputs: [] },
    { kind: 'saved', path: 'web-app/Dockerfile' },
    { kind: 'left', line: 'docker rm -f $(docker ps -aq)', why: 'other-things', said: null, inputs: [] },
    { kind: 'left', line: 'docker rm web', why: 'failed', said: 'Error: No such container: web', inputs: [] },
    { kind: 'run', line: 'docker exec -it web1 sh', notes: ['interactive'], inputs: ['ls /', 'exit'] },
    { kind: 'run', line: 'docker push "$REGISTRY"/ana/web:v1', notes: ['registry'], inputs: [] },
  ],
  files: [
    { path: 'web-app/Dockerfile', text: 'FROM nginx:alpine\n' },
    { path: 'web-app/public/index.html', text: '<h1>Ana</h1>\n' },
  ],
  leftOut: [],
};

/** Of somebody who only looked. */
export const sampleTakeHomeFresh: TakeHome = {
  ...sampleTakeHome,
  ...{ lessons: [], questions: [], script: [], files: [] },
};

import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { FIRST_SETTINGS } from '#engine/model/class-state';
import { TroublePage } from '../../ui/replay/trouble-page';
import { SampleBench } from '../../ui/sample/sample-bench';
import { sampleClaims, sampleExamRows } from '../../ui/sample/sample-claims';
import { SampleClaimsBoard } from '../../ui/sample/sample-claims-board';
import { SampleClassPicture } from '../../ui/sample/sample-class-picture';
import { SampleCourse } from '../../ui/sample/sample-course';
import { SampleDeck } from '../../ui/sample/sample-deck';
import { SampleDownload } from '../../ui/sample/sample-download';
import { SampleExamSheet } from '../../ui/sample/sample-exam-sheet';
import { SampleHome } from '../../ui/sample/sample-home';
import { SampleKeepFile } from '../../ui/sample/sample-keep-file';
import { SampleLongTerminal } from '../../ui/sample/sample-long-terminal';
import { SampleNames } from '../../ui/sample/sample-names';
import { SamplePollBars } from '../../ui/sample/sample-poll-bars';
import { SampleReplay } from '../../ui/sample/sample-replay';
import { SampleReport } from '../../ui/sample/sample-report';
import { SampleSharing } from '../../ui/sample/sample-sharing';
import { SampleTakeHome } from '../../ui/sample/sample-take-home';
import { SampleTry } from '../../ui/sample/sample-try';
import { SampleWall } from '../../ui/sample/sample-wall';
import {
  sampleOwnPace,
  samplePredicting,
  sampleSecondRound,
  sampleShownPoll,
  sampleWallLesson,
  sampleWallPoll,
} from '../../ui/sample/sample-wall-lesson';

const SCREENS: Readonly<Record<string, ReactElement>> = {
  home: <SampleHome />,
  'home-known': <SampleHome known />,
  'home-code': <SampleHome code="K7M4XQ" />,
  'home-locked': <SampleHome code="LCKED2" />,
  'home-invited': <SampleHome code="K7M4XQ" invited />,
  'home-resume': <SampleHome code="K7M4XQ" resume />,
  course: <SampleCourse />,
  'course-begun': <SampleCourse done={1} />,
  'course-done': <SampleCourse done={4} />,
  'course-strict': <SampleCourse done={2} strict />,
  'course-offline': <SampleCourse done={1} problem="offline" />,
  'course-loading': <SampleCourse loading />,
  names: <SampleNames />,
  'terminal-long': <SampleLongTerminal />,
  bench: <SampleBench />,
  'bench-fresh': <SampleBench fresh />,
  'bench-led': (
    <SampleBench
      of={{
        handUp: true,
        flag: 'stuck',
        wantsHelp: true,
        sharing: true,
        watchedBy: ['Ms Lee'],
        hints: [
          { key: 'me', text: 'Look at the port: which one does your container listen at?', to: 'me' },
          { key: 'all', text: 'Five more minutes.', to: 'all' },
        ],
        spotlight: { seat: { id: 'seat-3', name: 'Dmitri', look: 3 }, mine: false },
      }}
    />
  ),
  'bench-predict': <SampleBench teaching="predict" />,
  'bench-answered': <SampleBench teaching="answered" />,
  'bench-again': <SampleBench teaching="again" />,
  'bench-shown': <SampleBench teaching="shown" />,
  'bench-hints': <SampleBench teaching="hints" />,
  'bench-done': <SampleBench teaching="done" />,
  'bench-paused': <SampleBench teaching="paused" />,
  'bench-push': <SampleBench teaching="push" />,
  'bench-alone': <SampleBench teaching="alone" />,
  'bench-recorded': <SampleBench teaching="alone" recorded />,
  'bench-claim': <SampleBench teaching="claim" />,
  'bench-claim-shown': <SampleBench teaching="claimShown" />,
  'bench-claims': <SampleBench teaching="claims" />,
  'bench-300': <SampleBench crowd={300} />,
  'bench-frozen': <SampleBench of={{ freeze: { message: 'Look at the wall: what has changed?' } }} />,
  'bench-watching': <SampleBench of={{ watching: true }} />,
  'bench-neighbour': <SampleBench looks />,
  deck: <SampleDeck />,
  'deck-fresh': <SampleDeck fresh />,
  'deck-5': <SampleDeck crowd={5} />,
  'deck-100': <SampleDeck crowd={100} />,
  'deck-300': <SampleDeck crowd={300} />,
  'deck-led': <SampleDeck led />,
  'deck-claims': <SampleDeck view="claims" />,
  'deck-claims-table': <SampleDeck view="claims" table />,
  'deck-lesson': <SampleDeck view="lesson" />,
  wall: <SampleWall />,
  'wall-fresh': <SampleWall crowd={0} />,
  'wall-5': <SampleWall crowd={5} />,
  'wall-30': <SampleWall crowd={30} />,
  'wall-100': <SampleWall crowd={100} />,
  'wall-300': <SampleWall crowd={300} />,
  'wall-tied': <SampleWall tied={5} />,
  'wall-tied-30': <SampleWall tied={20} />,
  'wall-1000': <SampleWall crowd={1000} />,
  'wall-images': <SampleWall crowd={90} images={9} />,
  'wall-published': <SampleWall crowd={1} images={1} />,
  'wall-frozen': (
    <SampleWall of={{ freeze: { message: 'Look at Ana’s web1: what is different?', since: 0 }, locked: true }} />
  ),
  'wall-hint': (
    <SampleWall
      crowd={30}
      of={{
        hint: { text: 'The port of the host comes first: -p 8080:80', at: 0 },
        settings: { ...FIRST_SETTINGS, captions: 'recipe-cake' },
      }}
    />
  ),
  'wall-spotlight': <SampleWall of={{ spotlight: 'seat-0' }} />,
  'wall-lost': <SampleWall lost />,
  claims: <SampleClaimsBoard />,
  'claims-empty': <SampleClaimsBoard empty />,
  'exam-sheet': <SampleExamSheet />,
  'exam-sheet-fresh': <SampleExamSheet fresh />,
  'wall-lesson': <SampleWall crowd={30} lesson={sampleWallLesson} />,
  'wall-lesson-300': <SampleWall crowd={300} lesson={{ ...sampleWallLesson, people: 300, paused: true }} />,
  'wall-lesson-begins': <SampleWall crowd={0} lesson={{ ...sampleWallLesson, step: null }} />,
  'wall-own-pace': <SampleWall crowd={100} lesson={sampleOwnPace} />,
  'wall-asked': <SampleWall crowd={30} lesson={samplePredicting} poll={sampleWallPoll} />,
  'wall-asked-fresh': <SampleWall crowd={0} lesson={samplePredicting} poll={sampleWallPoll} />,
  'wall-asked-again': <SampleWall crowd={30} lesson={samplePredicting} poll={sampleSecondRound} />,
  'wall-answers': <SampleWall crowd={30} lesson={samplePredicting} poll={sampleShownPoll} />,
  'wall-claims': <SampleWall claims={{ claims: sampleClaims, current: null, rows: null }} />,
  'wall-claim': <SampleWall claims={{ claims: sampleClaims, current: 11, rows: null }} />,
  'wall-claim-untried': <SampleWall claims={{ claims: sampleClaims, current: 42, rows: null }} />,
  'wall-table': <SampleWall claims={{ claims: sampleClaims, current: 10, rows: sampleExamRows }} />,
  'wall-table-rest': <SampleWall claims={{ claims: sampleClaims, current: null, rows: sampleExamRows }} />,
  'poll-bars': <SamplePollBars />,
  replay: <SampleReplay />,
  'replay-bench': <SampleReplay view="bench" />,
  'replay-deck': <SampleReplay view="deck" />,
  'replay-300': <SampleReplay crowd={300} />,
  'replay-live': <SampleReplay of={{ live: true, actions: {} }} />,
  'replay-cut': <SampleReplay of={{ cut: true, linkOf: () => null, views: ['wall', 'bench'] }} />,
  'replay-asks': <SampleReplay vote="asks" />,
  'replay-shows': <SampleReplay vote="shows" />,
  'replay-share': <SampleSharing />,
  'replay-share-live': <SampleSharing live />,
  'replay-try': <SampleTry />,
  'replay-download': <SampleDownload />,
  'class-picture': <SampleClassPicture />,
  'class-picture-300': <SampleClassPicture crowd={300} />,
  'replay-keep-file': <SampleKeepFile />,
  'replay-try-file': <SampleTry hosts="file" />,
  'replay-damaged': (
    <TroublePage
      trouble={{ kind: 'damaged', mistake: { reason: 'not-json', member: 3, line: 204, byte: 18_420, detail: '[1,2' } }}
    />
  ),
  'replay-private': <TroublePage trouble={{ kind: 'private' }} />,
  report: <SampleReport />,
  'report-fresh': <SampleReport fresh />,
  'take-home': <SampleTakeHome />,
  'take-home-fresh': <SampleTakeHome fresh />,
};

/** One screen with example data, to be looked at without a class. */
export default async function LookScreenPage({ params }: { params: Promise<{ screen: string }> }) {
  const { screen } = await params;
  const shown = Object.hasOwn(SCREENS, screen) ? SCREENS[screen] : undefined;
  return shown ?? notFound();
}

import { bars } from './bars';
import { bench } from './bench';
import { board } from './board';
import { browser } from './browser';
import { claims } from './claims';
import { claimsDesk } from './claims-desk';
import { course } from './course';
import { deck } from './deck';
import { desk } from './desk';
import { evidence } from './evidence';
import { examTable } from './exam-table';
import { files } from './files';
import { happenings } from './happenings';
import { home } from './home';
import { keepFile } from './keep-file';
import { lesson } from './lesson';
import { look } from './look';
import { parts } from './parts';
import { picture } from './picture';
import { poll } from './poll';
import { problems } from './problems';
import { recording } from './recording';
import { replay } from './replay';
import { results } from './results';
import { room } from './room';
import { sentLesson } from './sent-lesson';
import { takeAway } from './take-away';
import { terminal } from './terminal';
import { titles } from './titles';
import { tryIt } from './try-it';
import { wall } from './wall';

/** English, in which every text is written first. */
export const en = {
  bars,
  bench,
  board,
  browser,
  claims,
  claimsDesk,
  course,
  deck,
  desk,
  evidence,
  examTable,
  files,
  happenings,
  home,
  keepFile,
  lesson,
  look,
  parts,
  picture,
  poll,
  problems,
  recording,
  replay,
  results,
  room,
  sentLesson,
  takeAway,
  terminal,
  titles,
  tryIt,
  wall,
};

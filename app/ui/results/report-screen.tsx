'use client';

import { ArrowLeft, Download, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useFormatter } from 'use-intl';
import { classReport } from '#engine/results/class-report';
import type { ClassResults } from '#engine/results/class-results';
import { useWords } from '../language/use-words';
import { Notice } from '../parts/notice';
import { ReportBeliefs } from './report-beliefs';
import { ReportComplaints } from './report-complaints';
import { ReportLesson } from './report-lesson';
import { ReportPeople } from './report-people';
import { ReportQuestion } from './report-question';

const FILES = { 'results.csv': 'learners', 'events.csv': 'events', 'results.json': 'all' } as const;
type File = keyof typeof FILES;

interface ReportScreenProps {
  readonly results: ClassResults;
  readonly backHref: string;
  /** Saves a file on this device; false when it was not given. */
  readonly onSave: (file: File) => Promise<boolean>;
}

/** A class on paper: what was taught, how far everybody came, and what is still believed wrongly. Names are asked for. */
export function ReportScreen({ results, backHref, onSave }: ReportScreenProps) {
  const words = useWords('results');
  const format = useFormatter();
  const [named, setNamed] = useState(false);
  const [failed, setFailed] = useState(false);
  const report = useMemo(() => classReport(results), [results]);
  const { room, learners } = results;
  const from = format.dateTime(new Date(room.opened), { dateStyle: 'long', timeStyle: 'short' });
  const until = room.closed && format.dateTime(new Date(room.closed), { timeStyle: 'short' });
  const nameOf = useMemo(() => new Map(learners.map(({ seat, name }) => [seat, name])), [learners]);
  const names = (seats: readonly string[]) =>
    named ? format.list(seats.map((seat) => isolated(nameOf.get(seat) ?? seat))) : null;
  const isEmpty = report.lessons.length + report.predictions.length + report.claims.length === 0;
  const save = async (file: File) => setFailed(!(await onSave(file)));
  return (
    <main className="printed-page">
      <nav className="printed-bar">
        <a className="button-quiet" href={backHref}>
          <ArrowLeft size={16} aria-hidden="true" /> {words('back')}
        </a>
        <span className="report-files">
          {(Object.keys(FILES) as File[]).map((file) => (
            <button key={file} type="button" className="button-quiet" onClick={() => void save(file)}>
              <Download size={16} aria-hidden="true" /> {words(`file.${FILES[file]}`)}
            </button>
          ))}
        </span>
        <label className="report-names">
          <input type="checkbox" checked={named} onChange={({ target }) => setNamed(target.checked)} /> {words('names')}
        </label>
        <button type="button" className="button" onClick={() => window.print()}>
          <Printer size={16} aria-hidden="true" /> {words('print')}
        </button>
      </nav>
      {failed && <Notice kind="error">{words('file.failed')}</Notice>}
      {/* Paper is white in every theme. */}
      <article className="printed-sheet report" data-theme="projector">
        <header>
          <h1>{words('report.title')}</h1>
          <p className="report-class">
            <bdi>{room.title || words('report.unnamed')}</bdi>
            {' · '}
            {until ? words('report.lasted', { from, to: until }) : words('report.goesOn', { from })}
          </p>
          <p>
            {words('report.people', { count: report.learners.length })}.{' '}
            {words('report.apart', {
              out: learners.filter(({ out }) => out !== null).length,
              watching: learners.filter(({ watching, out }) => watching && out === null).length,
            })}
          </p>
          <p className="report-screen-only">
            <a href={`/replay/${room.id}`}>{words('report.whole')}</a>
          </p>
          {isEmpty && <p role="status">{words('report.empty')}</p>}
        </header>
        {report.predictions.length + report.claims.length > 0 && (
          <ReportBeliefs beliefs={report.misunderstood} roomId={room.id} names={names} />
        )}
        {report.complaints.length > 0 && <ReportComplaints complaints={report.complaints} roomId={room.id} />}
        {report.lessons.length > 0 && (
          <section>
            <h2>{words('report.lessons')}</h2>
            {report.lessons.map(({ lesson, steps }) => (
              <ReportLesson key={lesson.id} lesson={lesson} steps={steps} roomId={room.id} names={names} />
            ))}
          </section>
        )}
        {(['predictions', 'claims'] as const).map(
          (kind) =>
            report[kind].length > 0 && (
              <section key={kind}>
                <h2>{words(`report.${kind}`)}</h2>
                {report[kind].map((asked) => (
                  <ReportQuestion key={`${asked.question.lesson} ${asked.question.poll}`} asked={asked} />
                ))}
              </section>
            ),
        )}
        {named && report.learners.length > 0 && <ReportPeople results={results} learners={report.learners} />}
      </article>
    </main>
  );
}

/** A name whose direction turns nothing around it. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

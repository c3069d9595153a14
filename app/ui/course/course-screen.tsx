'use client';

import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { useId, useState } from 'react';
import type { Entered } from '../home/home-model';
import { useEntry } from '../home/use-entry';
import { LanguageChoice } from '../language/language-choice';
import { useWords } from '../language/use-words';
import { BrandMark } from '../parts/brand-mark';
import { Notice } from '../parts/notice';
import { ThemeChoice } from '../theme/theme-choice';
import type { CourseKnown, CourseLesson, Import } from './course-model';
import { KeptProgress } from './kept-progress';
import { LessonRow } from './lesson-row';
import { NextLesson } from './next-lesson';

export interface CourseScreenProps {
  readonly lessons: readonly CourseLesson[];
  readonly known: CourseKnown;
  /** The lesson to go on with; null: all are done. */
  readonly next: CourseLesson | null;
  /** True when this server asks for a key before it opens a room. */
  readonly needsKey: boolean;
  /** Whether this browser keeps the progress beyond this page. */
  readonly keeps: boolean;
  readonly onBegin: (lesson: CourseLesson, key: string) => Entered;
  /** Opens a room without a lesson. */
  readonly onFree: (key: string) => Entered;
  /** Asks the server for its lessons again. */
  readonly onRetry: () => void;
  readonly onSave: () => void;
  readonly onLoad: (file: File) => Promise<Import>;
  readonly onForget: () => void;
}

/** The whole course for somebody who works alone: what is next, all lessons in order, and one's progress. */
export function CourseScreen(props: CourseScreenProps) {
  const { lessons, known, next } = props;
  const words = useWords('course');
  const problems = useWords('problems');
  const [key, setKey] = useState('');
  /** What was pressed last: where its problem is told. */
  const [pressed, setPressed] = useState<string | null>(null);
  const { problem, waiting, run } = useEntry(
    [key],
    () => null,
    async () => null,
  );
  const enter = (from: string, entering: () => Entered) => {
    setPressed(from);
    void run(entering);
  };
  const problemAt = (from: string) => problem !== null && pressed === from && <Notice kind="error">{problem}</Notice>;
  const offered = lessons.filter(({ about }) => about !== null);
  const count = offered.filter(({ state }) => state === 'done').length;
  return (
    <main className="course">
      <div className="course-side">
        <Link href="/" className="course-home">
          <ChevronLeft size={18} aria-hidden="true" />
          <span className="sr-only">{words('home')}: </span>
          <BrandMark />
        </Link>
        <div>
          <h1 className="text-3xl leading-tight font-bold">{words('title')}</h1>
          <p className="pt-2 text-soft">{words('intro')}</p>
        </div>
        {props.needsKey && <KeyField value={key} onChange={setKey} />}
        {known === null && <div className="next-lesson frame" aria-hidden="true" />}
        {known === 'all' && offered.length > 0 && (
          <NextLesson
            lesson={next}
            waiting={waiting}
            opening={waiting && pressed === NEXT}
            onBegin={(lesson) => enter(NEXT, () => props.onBegin(lesson, key))}
          />
        )}
        {problemAt(NEXT)}
        {offered.length > 0 && (
          <p className="text-sm text-soft">{words('progress', { done: count, total: offered.length })}</p>
        )}
        <KeptProgress
          keeps={props.keeps}
          has={lessons.some(({ state }) => state !== 'new')}
          onSave={props.onSave}
          onLoad={props.onLoad}
          onForget={props.onForget}
        />
      </div>
      <section className="course-all" aria-labelledby="all-lessons">
        <h2 id="all-lessons" className="sr-only">
          {words('lessons')}
        </h2>
        {known === null && (
          <p role="status" className="course-loading text-soft">
            {words('loading')}
          </p>
        )}
        {known !== null && known !== 'all' && (
          <Notice kind="error">
            <p>{problems(known)}</p>
            <button type="button" className="button-quiet mt-2" onClick={props.onRetry}>
              {words('retry')}
            </button>
          </Notice>
        )}
        {known === 'all' && offered.length === 0 && <Notice kind="hint">{words('none')}</Notice>}
        <ol className="course-rows">
          {lessons.map((lesson, index) => (
            <LessonRow
              key={lesson.id}
              lesson={lesson}
              number={lesson.about ? index + 1 : null}
              elsewhere={known === 'all' && lesson.about === null}
              waiting={waiting}
              onBegin={() => enter(lesson.id, () => props.onBegin(lesson, key))}
            >
              {problemAt(lesson.id)}
            </LessonRow>
          ))}
          <li className="course-row">
            <span className="course-number" data-free="true" aria-hidden="true" />
            <div className="min-w-0">
              <h3 className="font-semibold">{words('free.title')}</h3>
              <p className="course-summary">{words('free.what')}</p>
            </div>
            <button
              type="button"
              className="button-quiet course-way-in"
              disabled={waiting}
              onClick={() => enter(FREE, () => props.onFree(key))}
            >
              {words('free.submit')}
            </button>
            <div className="course-row-problem">{problemAt(FREE)}</div>
          </li>
        </ol>
        <footer className="home-foot">
          <LanguageChoice />
          <ThemeChoice />
        </footer>
      </section>
    </main>
  );
}

/** No ID of a lesson has a space. */
const NEXT = 'next lesson';
const FREE = 'without a lesson';

function KeyField({ value, onChange }: { value: string; onChange: (key: string) => void }) {
  const words = useWords('course');
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="font-semibold">
        {words('key')}
      </label>
      <input
        id={id}
        className="field"
        type="password"
        autoComplete="current-password"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        aria-describedby={`${id}hint`}
      />
      <p id={`${id}hint`} className="text-sm text-soft">
        {words('keyHint')}
      </p>
    </div>
  );
}

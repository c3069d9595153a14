'use client';

import { useState } from 'react';
import { LanguageChoice } from '../language/language-choice';
import { useWords } from '../language/use-words';
import { BrandMark } from '../parts/brand-mark';
import { ThemeChoice } from '../theme/theme-choice';
import { BackToSeat } from './back-to-seat';
import type { DoneAlone, Entered, Found, KnownClass, PublishedRecording } from './home-model';
import { HomePicture } from './home-picture';
import { JoinForm } from './join-form';
import { OpenForm } from './open-form';
import { RecordingsFold } from './recordings-fold';
import { ResumeForm } from './resume-form';

export interface HomeScreenProps {
  readonly code?: string;
  /** Ask for a resume code at once. */
  readonly resume?: boolean;
  /** The address held an invitation to lead the class. */
  readonly invited?: boolean;
  readonly needsKey: boolean;
  /** Classes in which this browser has a seat or had one, the newest first. */
  readonly classes: readonly KnownClass[];
  readonly onFind: (code: string) => Promise<Found>;
  readonly onNames: () => Promise<readonly string[]>;
  /** What this browser can tell a class of lessons done alone. */
  readonly brings: readonly DoneAlone[];
  /** `bring`: the class is to be told of them. */
  readonly onJoin: (code: string, name: string, bring: boolean) => Entered;
  readonly onResume: (code: string, resumeCode: string) => Entered;
  readonly onTeach: (title: string, key: string) => Entered;
  readonly onRecording: (path: string) => void;
  /** A recording's file was chosen. */
  readonly onFile: (file: File) => void;
  /** Recordings that anybody may see here, newest first. */
  readonly onPublished: () => Promise<readonly PublishedRecording[]>;
}

/** The way in: code and name first, teaching below, and a small class that says what this is. */
export function HomeScreen(props: HomeScreenProps) {
  const { code, resume = false, invited = false } = props;
  const words = useWords('home');
  const [resuming, setResuming] = useState(resume);
  // Shown before the classroom has said that it is open: it nearly always is, and nothing jumps then.
  const held = props.classes.find(({ open }) => open !== false);
  return (
    <main className="home">
      <section className="home-words">
        <h1>
          <BrandMark large />
        </h1>
        <div className="home-claim">
          {held ? (
            <nav aria-label={words('seat.label')}>
              <BackToSeat known={held} />
            </nav>
          ) : (
            <p>{words('claim')}</p>
          )}
        </div>
        {resuming ? (
          <ResumeForm code={code} onResume={props.onResume} onBack={() => setResuming(false)} />
        ) : (
          <JoinForm
            code={code}
            invited={invited}
            onFind={props.onFind}
            onNames={props.onNames}
            brings={props.brings}
            onJoin={props.onJoin}
            onResumeCode={() => setResuming(true)}
          />
        )}
        <OpenForm needsKey={props.needsKey} onTeach={props.onTeach} />
        <RecordingsFold
          classes={props.classes}
          onOpen={props.onRecording}
          onFile={props.onFile}
          onPublished={props.onPublished}
        />
        <footer className="home-foot">
          <LanguageChoice />
          <ThemeChoice />
        </footer>
      </section>
      <HomePicture />
    </main>
  );
}

'use client';

import { useState } from 'react';
import { BrandMark } from '../parts/brand-mark';
import { ImageFloor } from '../picture/image-floor';
import { TitleBlock } from '../picture/title-block';
import { ThemeChoice } from '../theme/theme-choice';
import { homeContainers, homeImage } from './home-drawing';
import { JoinForm } from './join-form';
import { ResumeForm } from './resume-form';
import { TeachForm } from './teach-form';

interface HomeScreenProps {
  readonly code?: string;
  /** Ask for a resume code at once. */
  readonly resume?: boolean;
  readonly needsKey: boolean;
  readonly onJoin: (code: string, name: string) => Promise<string | null>;
  readonly onResume: (code: string, resumeCode: string) => Promise<string | null>;
  readonly onTeach: (key: string) => Promise<string | null>;
}

/** The way in: code and name first, teaching below, and one picture that says what this is. */
export function HomeScreen({ code, resume = false, needsKey, onJoin, onResume, onTeach }: HomeScreenProps) {
  const [resuming, setResuming] = useState(resume);
  return (
    <main className="home">
      <section className="home-words">
        <h1>
          <BrandMark large />
        </h1>
        <p className="home-claim">An image is a drawing. A container is a thing. Here the whole class can see both.</p>
        {resuming ? (
          <ResumeForm code={code} onResume={onResume} onBack={() => setResuming(false)} />
        ) : (
          <JoinForm code={code} onJoin={onJoin} onResumeCode={() => setResuming(true)} />
        )}
        <div className="home-teach">
          <p className="text-soft">No Docker, no account, nothing to install.</p>
          <TeachForm needsKey={needsKey} onTeach={onTeach} />
        </div>
        <ThemeChoice />
      </section>
      <figure className="home-picture" aria-label="One image with five containers standing on it">
        <div className="wall-floor-drawing">
          <ImageFloor image={homeImage} containers={homeContainers} nameOf="owner" mostScale={2.4} />
        </div>
        <figcaption>
          <TitleBlock image={homeImage} />
        </figcaption>
      </figure>
    </main>
  );
}

'use client';

import { ArrowLeft, Copy, Download, FileDown } from 'lucide-react';
import { useState } from 'react';
import { useFormatter } from 'use-intl';
import type { TakeHome } from '#engine/results/take-home';
import { useWords } from '../language/use-words';
import { RemoveMe, type RemoveMeProps } from '../recording/remove-me';
import type { TerminalExports } from '../recording/terminal-exports';
import { scriptText } from './script-text';
import { TakeHomeAnswers } from './take-home-answers';
import { TakeHomeLessons } from './take-home-lessons';
import { TakeHomeTerminal } from './take-home-terminal';

interface TakeHomeScreenProps {
  readonly home: TakeHome;
  readonly backHref: string;
  readonly onSave: (name: string, content: Blob) => void;
  /** Packs everything into one file, with this script, and saves it; rejects where that cannot be done. */
  readonly onPack: (script: string) => Promise<void>;
  /** Opens the own terminals in the recording of the class; null where there are none, rejects where it is not given. */
  readonly onTerminals: () => Promise<TerminalExports | null>;
  readonly remove: RemoveMeProps;
}

/** What somebody takes home from a class: their own and nobody else's. For a phone first. */
export function TakeHomeScreen({ home, backHref, onSave, onPack, onTerminals, remove }: TakeHomeScreenProps) {
  const words = useWords('results');
  const format = useFormatter();
  const [pack, setPack] = useState<'idle' | 'packing' | 'failed'>('idle');
  const { room, learner, files, leftOut, script } = home;
  const date = format.dateTime(new Date(room.opened), { dateStyle: 'long' });
  const title = room.title || words('report.unnamed');
  const head = { name: learner.name, class: title, date };
  const text = scriptText(words, script, head);
  const packAll = () => {
    setPack('packing');
    onPack(text).then(
      () => setPack('idle'),
      () => setPack('failed'),
    );
  };
  return (
    <main className="take-home">
      <nav>
        <a className="button-quiet" href={backHref}>
          <ArrowLeft size={16} aria-hidden="true" /> {words('back')}
        </a>
      </nav>
      <header>
        <h1>{words('home.title')}</h1>
        <p className="font-semibold">{words('home.of', head)}</p>
        <p>{words('home.intro')}</p>
        <button type="button" className="button" onClick={packAll} disabled={pack === 'packing'}>
          <FileDown size={20} aria-hidden="true" /> {words(pack === 'packing' ? 'home.packing' : 'home.zip')}
        </button>
        <p role="status" className="text-bad">
          {pack === 'failed' && words('home.failed')}
        </p>
      </header>
      <TakeHomeLessons home={home} />
      <section>
        <h2>{words('home.script')}</h2>
        {script.length === 0 ? <p>{words('home.scriptNone')}</p> : <Script home={home} text={text} onSave={onSave} />}
      </section>
      {script.length > 0 && <TakeHomeTerminal onRead={onTerminals} />}
      <section>
        <h2>{words('home.files')}</h2>
        {files.length === 0 && <p>{words('home.filesNone')}</p>}
        <ul className="take-home-files">
          {files.map(({ path }) => (
            <li key={path}>
              <code>{path}</code>
            </li>
          ))}
        </ul>
        {leftOut.length > 0 && <p>{words('home.leftOut', { paths: leftOut.join(', ') })}</p>}
      </section>
      <TakeHomeAnswers home={home} />
      <RemoveMe {...remove} />
    </main>
  );
}

function Script({ home, text, onSave }: { home: TakeHome; text: string } & Pick<TakeHomeScreenProps, 'onSave'>) {
  const words = useWords('results');
  const [copied, setCopied] = useState(false);
  const count = (kind: string) => home.script.filter((entry) => entry.kind === kind).length;
  const copy = () => void navigator.clipboard?.writeText(text).then(() => setCopied(true));
  return (
    <>
      <p>{words('home.scriptMore')}</p>
      <p className="font-semibold">{words('home.lines', { run: count('run'), left: count('left') })}</p>
      <p className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button-quiet"
          onClick={() => onSave('commands.sh', new Blob([text], { type: 'text/x-shellscript' }))}
        >
          <Download size={16} aria-hidden="true" /> {words('home.save')}
        </button>
        <button type="button" className="button-quiet" onClick={copy}>
          <Copy size={16} aria-hidden="true" /> {words('home.copy')}
        </button>
        <span role="status">{copied && words('home.copied')}</span>
      </p>
      <details className="take-home-script">
        <summary>{words('home.show')}</summary>
        <section aria-label={words('home.script')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
          <pre tabIndex={0}>{text}</pre>
        </section>
      </details>
    </>
  );
}

'use client';

import { Check } from 'lucide-react';
import { useState } from 'react';
import { FilesPane, type FilesPaneProps } from '../files/files-pane';
import { ReadOnlyTerminal } from '../terminal/read-only-terminal';
import type { TerminalItem } from '../terminal/terminal-model';

/** How far an image has come: each stage takes in those before it. */
export type PublishStage = 'unbuilt' | 'built' | 'tagged' | 'published';

interface PublishPanelProps extends FilesPaneProps {
  /** The registry's name on the host, for example `registry:5000`. */
  readonly registry: string;
  /** What `docker build` is to be given, for example `.`: the folder of the Dockerfile from where the terminal stands. */
  readonly context: string;
  readonly stageOf: (reference: string) => PublishStage;
  /** Something runs in the terminal, so that no command can be typed now. */
  readonly busy: boolean;
  readonly items: readonly TerminalItem[];
  readonly onType: (command: string) => void;
}

const STAGES: readonly PublishStage[] = ['unbuilt', 'built', 'tagged', 'published'];

/** Build, tag and push in three presses. Each types the command that it stands for, and the terminal below shows it. */
export function PublishPanel({ registry, context, stageOf, busy, items, onType, ...files }: PublishPanelProps) {
  const [reference, setReference] = useState('web-app:v1.0');
  const name = reference.trim() || 'web-app:v1.0';
  const stage = stageOf(name);
  const done = STAGES.indexOf(stage);
  const steps = [
    { verb: 'Build', command: `docker build -t ${name} ${context}` },
    { verb: 'Tag', command: `docker tag ${name} ${registry}/${name}` },
    { verb: 'Push', command: `docker push ${registry}/${name}` },
  ];
  return (
    <section className="flex min-h-0 flex-1 flex-col" aria-label="Publish an image">
      <div className="publish-steps">
        <label className="flex items-center gap-2 text-sm">
          Name and tag
          <input
            className="field w-44! font-mono text-sm"
            value={reference}
            spellCheck={false}
            autoCapitalize="none"
            onChange={(event) => setReference(event.target.value)}
          />
        </label>
        <ol className="flex flex-wrap gap-2">
          {steps.map(({ verb, command }, index) => (
            <li key={verb}>
              <button
                type="button"
                className={index === done ? 'button' : 'button-quiet min-h-10!'}
                title={command}
                disabled={busy || index > done}
                onClick={() => onType(command)}
              >
                {index < done ? <Check size={16} aria-label="done" /> : `${index + 1}.`} {verb}
              </button>
            </li>
          ))}
        </ol>
        <p role="status" className={`basis-full text-sm ${stage === 'published' && !busy ? 'text-good' : 'text-soft'}`}>
          {busy ? 'Something is running in the terminal; the next step waits for it.' : NEXT[stage](name)}
        </p>
      </div>
      <FilesPane {...files} />
      {items.length > 0 && (
        <div className="publish-terminal">
          <ReadOnlyTerminal name="What your terminal shows" items={items} />
        </div>
      )}
    </section>
  );
}

const NEXT: Readonly<Record<PublishStage, (name: string) => string>> = {
  unbuilt: () => 'Nothing of this name yet. Build it from the Dockerfile.',
  built: (name) => `${name} is on your host only. Tag it with the registry’s name, so that it can be pushed.`,
  tagged: () => 'It has the registry’s name now. Push it.',
  published: (name) => `Published. Everybody can run: docker pull ${name}`,
};

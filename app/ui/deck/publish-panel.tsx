'use client';

import { useState } from 'react';
import { FilesPane, type FilesPaneProps } from '../files/files-pane';

interface PublishPanelProps extends FilesPaneProps {
  /** The registry's name on the host, for example `registry:5000`. */
  readonly registry: string;
  /** What `docker build` is to be given, for example `.`: the folder of the Dockerfile from where the terminal stands. */
  readonly context: string;
  readonly onType: (command: string) => void;
}

/** Build, tag and push in three presses. Each types the command that it stands for. */
export function PublishPanel({ registry, context, onType, ...files }: PublishPanelProps) {
  const [reference, setReference] = useState('web-app:v1.0');
  const name = reference.trim() || 'web-app:v1.0';
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
              <button type="button" className="button" title={command} onClick={() => onType(command)}>
                {index + 1}. {verb}
              </button>
            </li>
          ))}
        </ol>
      </div>
      <FilesPane {...files} />
    </section>
  );
}

'use client';

import { Check } from 'lucide-react';
import { FilesPane, type FilesPaneProps } from '../files/files-pane';
import { useWords } from '../language/use-words';
import { ReadOnlyTerminal } from '../terminal/read-only-terminal';
import type { TerminalItem } from '../terminal/terminal-model';
import { DECK_SHORTCUTS } from './deck-shortcuts';
import { KeyCap } from './key-cap';
import { LayerPreview, type LayerPreviewProps } from './layer-preview';
import { PUBLISH_STAGES, type PublishStage, type PublishStep } from './publish-steps';

/** What the class has of an image. */
export interface PublishedUse {
  readonly seats: number;
  readonly containers: number;
}

export interface PublishPanelProps {
  readonly files: FilesPaneProps;
  readonly reference: string;
  readonly onReference: (reference: string) => void;
  readonly steps: readonly PublishStep[];
  readonly stage: PublishStage;
  readonly use: PublishedUse;
  readonly preview: LayerPreviewProps;
  /** Something runs in the terminal, so that no command can be typed now. */
  readonly busy: boolean;
  readonly items: readonly TerminalItem[];
  readonly onType: (command: string) => void;
}

/** Build, tag and push in three presses. Each types the command that it stands for, and the terminal beside it shows it. */
export function PublishPanel(props: PublishPanelProps) {
  const { files, reference, steps, stage, busy, items, onType } = props;
  const words = useWords('deck');
  const done = PUBLISH_STAGES.indexOf(stage);
  const name = reference.trim();
  return (
    <section className="flex min-h-0 flex-1 flex-col" aria-label={words('publish.label')}>
      <div className="publish-steps">
        <label className="flex items-center gap-2 text-sm">
          {words('publish.name')}
          <input
            className="field w-44! font-mono text-sm"
            value={reference}
            spellCheck={false}
            autoCapitalize="none"
            onChange={(event) => props.onReference(event.target.value)}
          />
        </label>
        <ol className="flex flex-wrap gap-2">
          {steps.map(({ verb, command }, index) => (
            <li key={verb}>
              <button
                type="button"
                className={`control ${index === done ? 'button' : 'button-quiet min-h-10!'}`}
                title={command}
                aria-keyshortcuts={index === done ? DECK_SHORTCUTS.publishNext.key : undefined}
                disabled={busy || index > done}
                onClick={() => onType(command)}
              >
                {index < done ? <Check size={16} aria-label={words('publish.ready')} /> : `${index + 1}.`}{' '}
                {words(`publish.${verb}`)}
                {index === done && <KeyCap keys={DECK_SHORTCUTS.publishNext.key} />}
              </button>
            </li>
          ))}
        </ol>
        <p role="status" className={`basis-full text-sm ${stage === 'published' && !busy ? 'text-good' : 'text-soft'}`}>
          {busy ? words('publish.busy') : words(`publish.${stage}`, { name })}
          {stage === 'published' &&
            ` · ${words('publish.has', { count: props.use.seats, containers: props.use.containers })}`}
        </p>
      </div>
      <div className="publish-desk">
        <div className="publish-files">
          <FilesPane {...files} />
        </div>
        <div className="publish-side">
          <LayerPreview {...props.preview} />
          <div className="publish-terminal">
            <ReadOnlyTerminal name={words('publish.terminal')} items={items} />
          </div>
        </div>
      </div>
    </section>
  );
}

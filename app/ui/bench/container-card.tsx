'use client';

import { X } from 'lucide-react';
import { ImageSheets } from '../picture/image-sheets';
import type { HighlightProps, PictureContainer, PictureImage } from '../picture/picture-model';
import { counted } from '../picture/picture-words';
import { ActionRow } from './action-row';
import { containerActions } from './container-actions';

interface ContainerCardProps extends HighlightProps {
  readonly container: PictureContainer;
  readonly image?: PictureImage;
  readonly onType: (command: string) => void;
  readonly onVisit: (port: number) => void;
  readonly onClose: () => void;
}

/** The chosen container: its state, its doors, what can be done with it, and the sheets that it stands on. */
export function ContainerCard({ container, image, onType, onVisit, onClose, ...light }: ContainerCardProps) {
  const { status, exitCode } = container.state;
  const open = container.doors.flatMap((door) =>
    door.hostPort === null ? [] : [{ ...door, hostPort: door.hostPort }],
  );
  return (
    <section className="container-card frame" aria-label={`Container ${container.name}`}>
      <div className="flex items-start gap-2">
        <h3 className="min-w-0 flex-1 text-lg font-semibold">
          <span className="font-mono">{container.name}</span>{' '}
          <span className="font-normal text-soft">
            {status}
            {status === 'exited' && exitCode !== undefined && ` (${exitCode})`} ·{' '}
            {container.writable.files === 0
              ? 'nothing changed in it'
              : `${counted(container.writable.files, 'change')} on its writable sheet`}
          </span>
        </h3>
        <button type="button" className="button-quiet" aria-label="Close" onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      <div className="flex flex-wrap gap-2">
        {status === 'running' &&
          open.map((door) => (
            <button key={door.hostPort} type="button" className="button-quiet" onClick={() => onVisit(door.hostPort)}>
              Open localhost:{door.hostPort}
            </button>
          ))}
        <ActionRow actions={containerActions(container)} of={container.name} onType={onType} />
      </div>
      {image && (
        <details>
          <summary className="cursor-pointer text-sm font-semibold">The sheets it stands on</summary>
          <div className="pt-4">
            <ImageSheets image={image} container={container} {...light} />
          </div>
        </details>
      )}
    </section>
  );
}

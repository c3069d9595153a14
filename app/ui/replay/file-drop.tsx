'use client';

import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useWords } from '../language/use-words';

interface FileDropProps {
  readonly onFile: (file: File) => void;
}

/** Takes a recording's file: dropped on it, or chosen. */
export function FileDrop({ onFile }: FileDropProps) {
  const words = useWords('replay');
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut to the button in it
    <div
      className="file-drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <button type="button" className="button-quiet" onClick={() => field.current?.click()}>
        <FileUp size={16} aria-hidden="true" className="flex-none" /> {words('file.choose')}
      </button>
      <span className="text-sm text-soft">{words('file.how')}</span>
      <input
        ref={field}
        type="file"
        className="hidden"
        // Systems that do not know the ending would offer nothing to choose.
        accept=".drydock,application/gzip,application/octet-stream"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}

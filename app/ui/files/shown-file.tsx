'use client';

import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FileReply, LayerEntry } from '#server/protocol/messages';
import { useWords } from '../language/use-words';
import type { FileSource } from './file-source';

interface ShownFileProps {
  readonly source: FileSource;
  readonly target: string;
  readonly version: string;
  readonly entry: LayerEntry;
  readonly onClose: () => void;
}

/** What is in a file, to read. */
export function ShownFile({ source, target, version, entry, onClose }: ShownFileProps) {
  const words = useWords('files');
  const [file, setFile] = useState<FileReply | null | undefined>(undefined);
  const load = source.file;
  const { path } = entry;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is fetched depends on the version
  useEffect(() => {
    let current = true;
    void load(target, path).then((reply) => current && setFile(reply));
    return () => {
      current = false;
    };
  }, [load, target, path, version]);
  return (
    <section className="shown-file" aria-label={words('text', { path })}>
      <div className="flex items-center gap-2 border-b border-rule ps-3">
        <span className="min-w-0 flex-1 truncate font-mono text-sm">{path}</span>
        <button type="button" className="icon-button" aria-label={words('layer.close', { path })} onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      {file === undefined ? (
        <p role="status" className="layer-files-note">
          {words('layer.fetching')}
        </p>
      ) : file === null || file.opaque ? (
        <p className="layer-files-note">{words(file === null ? 'layer.missing' : 'opaque', { name: path })}</p>
      ) : file.content === '' ? (
        <p className="layer-files-note">{words('layer.nothing')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre tabIndex={0} className="scroll-area">
          {file.content}
        </pre>
      )}
    </section>
  );
}

'use client';

import { useEffect, useMemo, useState } from 'react';
import type { LayerReply } from '#server/protocol/messages';
import { useWords } from '../language/use-words';
import type { FileSource } from './file-source';
import { fileTree } from './file-tree';
import { FileTreeList } from './file-tree-list';
import { ShownFile } from './shown-file';

export interface LayerFilesProps {
  readonly source: FileSource;
  readonly target: string;
  /** Another one when the layer may have changed; image layers never do. */
  readonly version: string;
  /** What to say of a layer that changes nothing. */
  readonly empty: string;
}

/** What a layer adds, changes and deletes, as a tree of folders that open; a file is shown when it is chosen. */
export function LayerFiles({ source, target, version, empty }: LayerFilesProps) {
  const words = useWords('files');
  const [layer, setLayer] = useState<{ of: string; reply: LayerReply | null } | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const load = source.layer;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is fetched depends on the version
  useEffect(() => {
    let current = true;
    void load(target).then((reply) => current && setLayer({ of: target, reply }));
    return () => {
      current = false;
    };
  }, [load, target, version]);
  // Until the next one is here, the one before stays: nothing jumps while a container writes.
  const reply = layer?.of === target ? layer.reply : undefined;
  const tree = useMemo(() => fileTree(reply?.entries ?? []), [reply]);
  if (reply === undefined) {
    return (
      <p role="status" className="layer-files-note">
        {words('layer.fetching')}
      </p>
    );
  }
  if (reply === null) return <p className="layer-files-note">{words('layer.missing')}</p>;
  if (reply.total === 0) return <p className="layer-files-note">{empty}</p>;
  const file = reply.entries.find(({ path }) => path === chosen);
  return (
    <div className="layer-files">
      <FileTreeList nodes={tree} open={reply.total <= 24} chosen={chosen} onChoose={choose} />
      {reply.total > reply.entries.length && (
        <p className="layer-files-note">{words('layer.more', { count: reply.total - reply.entries.length })}</p>
      )}
      {file && (
        <ShownFile
          key={`${target} ${file.path}`}
          source={source}
          target={target}
          version={version}
          entry={file}
          onClose={() => choose(null)}
        />
      )}
    </div>
  );
}

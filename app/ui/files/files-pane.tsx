'use client';

import { useWords } from '../language/use-words';
import { usePlayedBack } from '../parts/played-back';
import { EditorPane } from './editor-pane';
import { FilesList } from './files-list';
import type { EnvOfImage } from './mistakes-in';

export interface FilesPaneProps {
  /** The home folder this shows, for example `/home/student`. */
  readonly home: string;
  /** The folder of the example, in the home folder or still to come there. */
  readonly example: string;
  /** Files below the home folder, absolute paths. */
  readonly files: readonly { readonly path: string; readonly size: number }[];
  /** The file in the editor; null before one is opened. */
  readonly open: {
    readonly path: string;
    /** Null while it is fetched. */
    readonly content: string | null;
    /** It is no text, or too long for the editor. */
    readonly opaque: boolean;
  } | null;
  readonly onOpen: (path: string) => void;
  /** Resolves with whether the host took it. */
  readonly onSave: (path: string, content: string) => Promise<boolean>;
  readonly onRemove: (path: string) => void;
  readonly onRename: (path: string, to: string) => void;
  /** Puts the example's files into the home folder. */
  readonly onExample: () => void;
  /** The variables of the images on this host, for the editor's warnings. */
  readonly envOf: EnvOfImage;
}

/** The files of the host: a list and an editor. */
export function FilesPane(props: FilesPaneProps) {
  const { home, open, onSave, onRemove, onRename } = props;
  const words = useWords('files');
  const playedBack = usePlayedBack();
  const absolute = (short: string) => (short.startsWith('/') ? short : `${home}/${short}`);
  const name = open?.path.startsWith(`${home}/`) ? open.path.slice(home.length + 1) : (open?.path ?? '');
  return (
    <section className="files-pane" aria-label={words('pane')}>
      <FilesList {...props} />
      <div className="files-editor">
        {open?.content == null || open.opaque ? (
          <p role="status" className="p-6 text-soft">
            {words(open === null ? (playedBack ? 'read' : 'choose') : open.opaque ? 'opaque' : 'fetching', { name })}
          </p>
        ) : playedBack ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          <pre tabIndex={0} className="scroll-area flex-1 p-4 text-sm">
            {open.content}
          </pre>
        ) : (
          <EditorPane
            key={open.path}
            open={{ path: open.path, content: open.content }}
            name={name}
            isTaken={(to) => props.files.some(({ path }) => path === absolute(to))}
            onSave={onSave}
            onRename={(to) => onRename(open.path, absolute(to))}
            onRemove={() => onRemove(open.path)}
            envOf={props.envOf}
          />
        )}
      </div>
    </section>
  );
}

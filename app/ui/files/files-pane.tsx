'use client';

import { FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { sizeWords } from '../picture/picture-words';
import { FileEditor } from './file-editor';

export interface FilesPaneProps {
  /** The home folder this shows, for example `/home/student`. */
  readonly home: string;
  /** The folder of the example, in the home folder or still to come there. */
  readonly example: string;
  /** Files below the home folder, absolute paths. */
  readonly files: readonly { readonly path: string; readonly size: number }[];
  /** The file in the editor; null before one is opened. */
  readonly open: { readonly path: string; readonly content: string } | null;
  readonly onOpen: (path: string) => void;
  readonly onSave: (path: string, content: string) => void;
  /** Puts the example's files into the home folder. */
  readonly onExample: () => void;
}

/** The files of the host: a list and an editor. */
export function FilesPane({ home, example, files, open, onOpen, onSave, onExample }: FilesPaneProps) {
  const [draft, setDraft] = useState('');
  const [fresh, setFresh] = useState('');
  // Another path, or the same file changed on the host, starts a new draft.
  useEffect(() => setDraft(open?.content ?? ''), [open?.content]);
  const short = (path: string) => (path.startsWith(`${home}/`) ? path.slice(home.length + 1) : path);
  const dirty = open !== null && draft !== open.content;
  const save = () => open && onSave(open.path, draft);
  return (
    <section className="files-pane" aria-label="Files of the host">
      <div className="files-list scroll-area">
        {files.length === 0 && (
          <p className="p-3 text-sm text-soft">
            Your home folder is empty. Begin with the example, or name a new file.
          </p>
        )}
        <ul>
          {files.map((file, index) => (
            <li key={file.path}>
              {folderOf(short(file.path)) !== folderOf(short(files[index - 1]?.path ?? '')) && (
                <p className="files-folder">{folderOf(short(file.path))}</p>
              )}
              <button
                type="button"
                className="files-entry"
                aria-current={file.path === open?.path ? 'true' : undefined}
                onClick={() => onOpen(file.path)}
              >
                <FileText size={14} aria-hidden="true" className="flex-none" />
                <span className="min-w-0 flex-1 truncate" title={short(file.path)}>
                  {short(file.path).slice(folderOf(short(file.path)).length)}
                </span>
                <span className="text-xs text-soft">{sizeWords(file.size)}</span>
              </button>
            </li>
          ))}
        </ul>
        <form
          className="flex flex-col gap-2 p-2"
          onSubmit={(event) => {
            event.preventDefault();
            const name = fresh.trim().replace(/^\/+/, '');
            if (name === '') return;
            onSave(`${home}/${name}`, '');
            onOpen(`${home}/${name}`);
            setFresh('');
          }}
        >
          <input
            className="field font-mono text-sm"
            aria-label="Name of a new file"
            placeholder="new file …"
            autoCapitalize="none"
            spellCheck={false}
            value={fresh}
            onChange={(event) => setFresh(event.target.value)}
          />
          <button type="button" className="button-quiet" onClick={onExample}>
            {files.some(({ path }) => path.startsWith(`${example}/`)) ? 'Reset the example' : 'Open the Node example'}
          </button>
        </form>
      </div>
      <div className="files-editor">
        {open ? (
          <>
            <div className="flex min-h-12 items-center gap-2 border-b border-rule px-3">
              <span className="min-w-0 flex-1 truncate font-mono text-sm">
                {short(open.path)}
                {dirty && <span className="font-sans text-warn"> · not saved</span>}
              </span>
              <button
                type="button"
                className="button-quiet"
                disabled={!dirty}
                onClick={save}
                aria-keyshortcuts="Control+S"
              >
                Save
              </button>
            </div>
            <FileEditor key={open.path} path={open.path} value={draft} onChange={setDraft} onSave={save} />
          </>
        ) : (
          <p className="p-6 text-soft">Choose a file to read or change it.</p>
        )}
      </div>
    </section>
  );
}

/** `web-app/public/` of `web-app/public/index.html`. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

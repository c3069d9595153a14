'use client';

import { FilePlus, FileText } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/use-words';
import { usePlayedBack } from '../parts/played-back';
import { sizeWords } from '../picture/picture-words';
import type { FilesPaneProps } from './files-pane';

type FilesListProps = Pick<FilesPaneProps, 'home' | 'example' | 'files' | 'open' | 'onOpen' | 'onSave' | 'onExample'>;

/** The files below the home folder by folder, and how one gets more of them. */
export function FilesList({ home, example, files, open, onOpen, onSave, onExample }: FilesListProps) {
  const words = useWords('files');
  const playedBack = usePlayedBack();
  const [fresh, setFresh] = useState('');
  const short = (path: string) => (path.startsWith(`${home}/`) ? path.slice(home.length + 1) : path);
  const create = () => {
    const path = `${home}/${fresh.trim().replace(/^\/+/, '')}`;
    if (fresh.trim() === '') return;
    setFresh('');
    // One that is there already is opened, not emptied.
    if (files.some((file) => file.path === path)) onOpen(path);
    else void onSave(path, '').then((taken) => taken && onOpen(path));
  };
  return (
    <div className="files-list scroll-area">
      {files.length === 0 && <p className="p-3 text-sm text-soft">{words(playedBack ? 'was' : 'empty')}</p>}
      <ul>
        {files.map((file, index) => {
          const folder = folderOf(short(file.path));
          return (
            <li key={file.path}>
              {folder !== folderOf(short(files[index - 1]?.path ?? '')) && <p className="files-folder">{folder}</p>}
              <button
                type="button"
                className="files-entry"
                aria-current={file.path === open?.path ? 'true' : undefined}
                onClick={() => onOpen(file.path)}
              >
                <FileText size={14} aria-hidden="true" className="flex-none" />
                <span className="min-w-0 flex-1 truncate" title={short(file.path)}>
                  {short(file.path).slice(folder.length)}
                </span>
                <span className="text-xs text-soft">{sizeWords(file.size)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {!playedBack && (
        <form
          className="flex flex-col gap-2 p-2"
          onSubmit={(event) => {
            event.preventDefault();
            create();
          }}
        >
          <span className="flex gap-1">
            <input
              className="field min-w-0 font-mono text-sm"
              aria-label={words('new.label')}
              placeholder={words('new.placeholder')}
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              value={fresh}
              onChange={(event) => setFresh(event.target.value)}
            />
            <button type="submit" className="icon-button" aria-label={words('new.do')}>
              <FilePlus size={18} aria-hidden="true" />
            </button>
          </span>
          <button type="button" className="button-quiet whitespace-normal!" onClick={onExample}>
            {words(files.some(({ path }) => path.startsWith(`${example}/`)) ? 'example.again' : 'example.first')}
          </button>
        </form>
      )}
    </div>
  );
}

/** `web-app/public/` of `web-app/public/index.html`. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

'use client';

import { Check, CircleX, type LucideIcon, Pencil, RefreshCw } from 'lucide-react';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { useWords } from '../language/use-words';
import type { SaveState } from './file-draft';
import { type Caret, FileEditor, type FileEditorProps } from './file-editor';
import { FileMenu } from './file-menu';
import type { EnvOfImage } from './mistakes-in';
import { useFileDraft } from './use-file-draft';

interface EditorPaneProps {
  readonly open: { readonly path: string; readonly content: string };
  /** The path as it is shown. */
  readonly name: string;
  readonly onSave: (path: string, content: string) => Promise<boolean>;
  readonly isTaken: (name: string) => boolean;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
  readonly envOf: EnvOfImage;
}

const ICONS: Readonly<Record<SaveState, LucideIcon>> = {
  saved: Check,
  unsaved: Pencil,
  saving: RefreshCw,
  refused: CircleX,
  'changed-elsewhere': CircleX,
};

/** One open file: how it stands with the host, what can be done with it, and its text. */
export function EditorPane({ open, name, isTaken, onSave, onRename, onRemove, envOf }: EditorPaneProps) {
  const words = useWords('files');
  const { text, state, type, save, takeTheirs } = useFileDraft(open.content, (draft) => onSave(open.path, draft));
  const Editor = useEditor();
  const caret = useRef<Caret | null>(null);
  const Icon = ICONS[state];
  return (
    <>
      <div className="editor-head">
        <span className="min-w-0 flex-1 truncate font-mono text-sm" title={open.path}>
          {name}
        </span>
        <span role="status" className="save-state" data-state={state}>
          <Icon size={14} aria-hidden="true" className="flex-none" />
          {words(`state.${state}`)}
        </span>
        <button
          type="button"
          className="button-quiet"
          aria-disabled={state === 'saved'}
          aria-keyshortcuts="Control+S"
          title={words('saveKeys')}
          onClick={() => state !== 'saved' && save()}
        >
          {words('save')}
        </button>
        <FileMenu name={name} isTaken={isTaken} onRename={onRename} onRemove={onRemove} />
      </div>
      {state === 'changed-elsewhere' && (
        <div role="alert" className="flex flex-wrap items-center gap-2 border-b border-rule px-3 py-2 text-sm">
          <span className="min-w-0 flex-1">{words('contested.what')}</span>
          <button type="button" className="button-quiet" onClick={takeTheirs}>
            {words('contested.theirs')}
          </button>
          <button type="button" className="button-quiet" onClick={save}>
            {words('contested.mine')}
          </button>
        </div>
      )}
      <Editor path={open.path} value={text} onChange={type} onSave={save} envOf={envOf} caret={caret} />
    </>
  );
}

/** The plain field until the real editor is here, and for good where it does not come. */
function useEditor(): ComponentType<FileEditorProps> {
  const [editor, setEditor] = useState<{ is: ComponentType<FileEditorProps> }>({ is: FileEditor });
  useEffect(() => {
    let current = true;
    import('./code-editor').then(
      ({ CodeEditor }) => current && setEditor({ is: CodeEditor }),
      () => {},
    );
    return () => {
      current = false;
    };
  }, []);
  return editor.is;
}

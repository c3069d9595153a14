'use client';

import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../language/use-words';
import { codeLanguage } from './code-language';
import { CODE_LOOK } from './code-look';
import { Echoes } from './echoes';
import type { FileEditorProps } from './file-editor';
import type { FileMistake } from './file-mistake';
import { MistakeList } from './mistake-list';
import { mistakesIn } from './mistakes-in';

/** How long after the last key mistakes are looked for, in milliseconds. */
const PAUSE = 350;

/** Marks a change that did not come from whoever types. */
const fromOutside = Annotation.define<true>();

/** The editor with colours, line numbers and mistakes as one types. Its code is fetched when a file is opened. */
export function CodeEditor({ path, value, onChange, onSave, envOf, caret }: FileEditorProps) {
  const words = useWords('files');
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const echoes = useRef(new Echoes(value));
  const now = useRef({ value, onChange, onSave, envOf });
  now.current = { value, onChange, onSave, envOf };
  const [mistakes, setMistakes] = useState<readonly FileMistake[]>([]);
  const label = words('text', { path });
  const tabs = words('tabs');

  // Before anything is painted: no key that is pressed meanwhile goes astray.
  useLayoutEffect(() => {
    const parent = place.current;
    if (!parent) return;
    const language = new Compartment();
    echoes.current = new Echoes(now.current.value);
    const editor = new EditorView({
      parent,
      state: EditorState.create({
        doc: now.current.value,
        extensions: [
          lineNumbers(),
          history(),
          drawSelection(),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          bracketMatching(),
          indentUnit.of('  '),
          language.of([]),
          keymap.of([
            {
              key: 'Mod-s',
              preventDefault: true,
              run: () => {
                now.current.onSave();
                return true;
              },
            },
            indentWithTab,
            ...defaultKeymap,
            ...historyKeymap,
          ]),
          EditorView.contentAttributes.of({
            'aria-label': label,
            'aria-description': tabs,
            tabindex: '0',
            autocapitalize: 'none',
            autocorrect: 'off',
            spellcheck: 'false',
          }),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged || update.transactions.some((change) => change.annotation(fromOutside))) return;
            const text = update.state.doc.toString();
            echoes.current.say(text);
            now.current.onChange(text);
          }),
          CODE_LOOK,
        ],
      }),
    });
    view.current = editor;
    if (caret.current) {
      const within = (position: number) => Math.min(position, editor.state.doc.length);
      editor.dispatch({ selection: { anchor: within(caret.current.anchor), head: within(caret.current.head) } });
      editor.focus();
      caret.current = null;
    }
    let open = true;
    codeLanguage(path).then(
      (read) => open && editor.dispatch({ effects: language.reconfigure(read) }),
      // Without its colours a file can be edited all the same.
      () => {},
    );
    return () => {
      open = false;
      view.current = null;
      editor.destroy();
    };
  }, [path, label, tabs, caret]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || echoes.current.hears(value)) return;
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: value },
      annotations: fromOutside.of(true),
    });
  }, [value]);

  useEffect(() => {
    const look = () => {
      const editor = view.current;
      const found = mistakesIn(path, value, now.current.envOf);
      setMistakes(found);
      if (editor && editor.state.doc.toString() === value) {
        editor.dispatch(
          setDiagnostics(
            editor.state,
            found.map((mistake) => diagnostic(editor, mistake)),
          ),
        );
      }
    };
    const timer = setTimeout(look, PAUSE);
    return () => clearTimeout(timer);
  }, [path, value]);

  return (
    <>
      <div ref={place} className="code-editor" />
      <MistakeList
        mistakes={mistakes}
        onGo={({ line }) => {
          const editor = view.current;
          if (!editor) return;
          const { from } = editor.state.doc.line(Math.min(line, editor.state.doc.lines));
          editor.dispatch({ selection: { anchor: from }, scrollIntoView: true });
          editor.focus();
        }}
      />
    </>
  );
}

function diagnostic({ state: { doc } }: EditorView, { severity, line, endLine, text }: FileMistake): Diagnostic {
  const first = doc.line(Math.min(line, doc.lines));
  const last = doc.line(Math.min(endLine, doc.lines));
  return { severity, message: text, from: first.from, to: Math.max(first.from, last.to) };
}

import { StreamLanguage } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { kindOf } from './kind-of';

/** How the text of a file is read for its colours; the code for it comes when such a file is opened. */
export async function codeLanguage(path: string): Promise<Extension> {
  switch (kindOf(path)) {
    case 'dockerfile':
      return StreamLanguage.define((await import('@codemirror/legacy-modes/mode/dockerfile')).dockerFile);
    case 'json':
      return (await import('@codemirror/lang-json')).json();
    case 'javascript':
      return (await import('@codemirror/lang-javascript')).javascript();
    case 'python':
      return StreamLanguage.define((await import('@codemirror/legacy-modes/mode/python')).python);
    case 'shell':
      return StreamLanguage.define((await import('@codemirror/legacy-modes/mode/shell')).shell);
    case 'html':
      return StreamLanguage.define((await import('@codemirror/legacy-modes/mode/xml')).html);
    case 'css':
      return StreamLanguage.define((await import('@codemirror/legacy-modes/mode/css')).css);
    case 'yaml':
      return StreamLanguage.define((await import('@codemirror/legacy-modes/mode/yaml')).yaml);
    case 'text':
      return [];
  }
}

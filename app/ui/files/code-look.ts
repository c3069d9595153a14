import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the colours of the page, whichever theme it has. */
export const CODE_LOOK: Extension = [
  EditorView.theme({
    '&': { flex: '1', minWidth: '0', minHeight: '0', color: 'var(--ink)', backgroundColor: 'transparent' },
    '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '-3px' },
    '.cm-scroller': { fontFamily: 'var(--font-mono)', fontVariantLigatures: 'none', lineHeight: '1.6' },
    '.cm-content': { padding: '12px 0', caretColor: 'var(--ink)' },
    '.cm-line': { padding: '0 16px 0 8px' },
    '.cm-cursor': { borderLeft: '2px solid var(--ink)' },
    '.cm-gutters': { color: 'var(--ink-soft)', backgroundColor: 'transparent', border: '0' },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--desk-sunk)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
      backgroundColor: 'color-mix(in oklab, var(--sheet) 30%, transparent)',
    },
    '.cm-tooltip': {
      maxWidth: 'min(60ch, 90vw)',
      color: 'var(--ink)',
      backgroundColor: 'var(--desk-raised)',
      border: '1px solid var(--rule-strong)',
    },
    '.cm-diagnostic-error': { borderLeft: '4px solid var(--bad)' },
    '.cm-diagnostic-warning': { borderLeft: '4px solid var(--warn)' },
    '.cm-lintRange-error': { background: 'none', textDecoration: 'underline wavy var(--bad)' },
    '.cm-lintRange-warning': { background: 'none', textDecoration: 'underline dotted 2px var(--warn)' },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.keyword, color: 'light-dark(var(--sheet), var(--sheet-edge))', fontWeight: '650' },
      { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
      { tag: [tags.string, tags.attributeValue], color: 'var(--good)' },
      { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--warn)' },
      {
        tag: [tags.propertyName, tags.attributeName, tags.tagName],
        color: 'light-dark(var(--sheet), var(--sheet-edge))',
      },
      { tag: [tags.standard(tags.name), tags.special(tags.variableName)], color: 'var(--warn)' },
      { tag: tags.invalid, color: 'var(--bad)' },
    ]),
  ),
];

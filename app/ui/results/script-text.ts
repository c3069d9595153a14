import type { ScriptEntry } from '#engine/results/script/script-entry';
import type { Words } from '../language/use-words';

export interface ScriptHead {
  readonly name: string;
  readonly class: string;
  /** In words. */
  readonly date: string;
}

/** Quirks of how people type, of which `shellcheck` need not be told. */
const AS_TYPED = 'SC2002,SC2010,SC2012,SC2016,SC2046,SC2086,SC2164,SC2293';

/** A learner's commands as a script for bash and a real Docker; everything that people wrote stands in comments of one line each. */
export function scriptText(words: Words<'results'>, script: readonly ScriptEntry[], head: ScriptHead): string {
  const usesRegistry = script.some((entry) => entry.kind === 'run' && entry.line.includes('$REGISTRY'));
  const registry = [
    '',
    ...comment(words('script.registry')),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell reads it
    'REGISTRY="${REGISTRY:-localhost:5000}"',
    'docker run -d -p 5000:5000 --name class-registry registry:2',
  ];
  return [
    '#!/usr/bin/env bash',
    `# shellcheck disable=${AS_TYPED}`,
    ...comment(words('script.header', { ...head })),
    ...comment(words('script.read')),
    '',
    ...comment(words('script.work')),
    'cd "$(dirname "$0")" && mkdir -p files && cd files || exit 1',
    'WORK="$PWD"',
    'export WORK',
    ...(usesRegistry ? registry : []),
    ...script.flatMap((entry) => ['', ...entryText(words, entry)]),
    '',
  ].join('\n');
}

function entryText(words: Words<'results'>, entry: ScriptEntry): string[] {
  switch (entry.kind) {
    case 'run':
      return [
        ...entry.notes.flatMap((note) => comment(words(`script.note.${note}`))),
        ...entry.line.split('\n'),
        ...typed(words, entry.inputs),
      ];
    case 'left':
      return [
        ...comment(words(`script.why.${entry.why}`)),
        ...(entry.said === null ? [] : comment(`  ${entry.said}`)),
        ...comment(entry.line),
        ...typed(words, entry.inputs),
      ];
    case 'saved':
    case 'deleted':
      return comment(words(`script.${entry.kind}`, { path: entry.path }));
    default:
      return comment(words(`script.${entry.kind}`));
  }
}

function typed(words: Words<'results'>, inputs: readonly string[]): string[] {
  return inputs.flatMap((line) => comment(words('script.typed', { line })));
}

/** Where some reader might begin a new line. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** No text whatever gets out of its comment. */
function comment(text: string): string[] {
  return text.split(LINE_END).map((line) => `# ${line.replace(/\p{Cc}/gu, ' ')}`);
}

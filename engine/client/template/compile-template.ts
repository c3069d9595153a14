import { execute } from './execute';
import { HEADER_FUNCTIONS } from './functions';
import type { GoValue } from './go-value';
import { parse } from './parse';
import { TemplateError } from './template-error';

/** What came of running a template: text, or Go's message. */
export type Rendered = { ok: true; text: string } | { ok: false; message: string };

/** A template that has been understood. */
export interface Template {
  render(data: GoValue): Rendered;
  /** Renders the heading of a table: functions leave headings as they are. */
  renderHeading(data: GoValue): Rendered;
}

type Compiled = { ok: true; template: Template } | { ok: false; message: string };

/** A class types the same few formats over and over, the default tables most of all. */
const compiled = new Map<string, Compiled>();
const MOST_KEPT = 200;

/** Reads a format as Go's text/template does. */
export function compileTemplate(format: string): Compiled {
  const known = compiled.get(format);
  if (known) return known;
  if (compiled.size >= MOST_KEPT) compiled.clear();
  const made = compileAnew(format);
  compiled.set(format, made);
  return made;
}

function compileAnew(format: string): Compiled {
  return attempt((): Compiled => {
    const parsed = parse(format);
    const template: Template = {
      render: (data) => rendered(() => execute(format, parsed, data)),
      renderHeading: (data) => rendered(() => execute(format, parsed, data, HEADER_FUNCTIONS)),
    };
    return { ok: true, template };
  });
}

function rendered(run: () => string): Rendered {
  return attempt(() => ({ ok: true, text: run() }));
}

function attempt<T>(action: () => T): T | { ok: false; message: string } {
  try {
    return action();
  } catch (error) {
    if (error instanceof TemplateError) return { ok: false, message: error.message };
    throw error;
  }
}

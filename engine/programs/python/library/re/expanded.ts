import type { CompiledPattern, Spans } from './compiled-pattern';
import { PatternError } from './pattern-error';

const CONTROLS: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** A replacement with `\1`, `\g<name>` and `\n` filled in. Throws a PatternError. */
export function expanded(pattern: CompiledPattern, text: string, spans: Spans, template: string): string {
  const groupAt = (number: number, at: number): string => {
    const span = spans[number];
    if (!span) throw new PatternError(`invalid group reference ${number}`, at);
    return span[0] < 0 ? '' : text.slice(span[0], span[1]);
  };
  return template.replace(
    /\\(?:g<([^>]*)>|(\d{1,2})|([\s\S])|$)/g,
    (_, name?: string, digits?: string, other?: string, at = 0) => {
      if (name !== undefined) {
        const number = /^\d+$/.test(name) ? Number(name) : pattern.names.get(name);
        if (number === undefined) throw new PatternError(`unknown group name '${name}'`, at + 3);
        return groupAt(number, at + 3);
      }
      if (digits !== undefined) return digits === '0' ? '\0' : groupAt(Number(digits), at + 1);
      if (other === undefined) throw new PatternError('bad escape (end of pattern)', at);
      if (/[a-zA-Z]/.test(other) && !(other in CONTROLS)) throw new PatternError(`bad escape \\${other}`, at);
      return CONTROLS[other] ?? (other === '\\' ? '\\' : `\\${other}`);
    },
  );
}

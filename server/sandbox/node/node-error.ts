/** What the prelude tells of something that was thrown. */
export interface ThrownReport {
  name: string;
  message: string;
  stack: string;
  /** Set where it was no error. */
  shown: string;
  /** The fields of an error besides its own. */
  extra: string;
  /** What of Node is not played, where that is why. */
  what: string;
}

/** What Node prints for an exception that nobody caught; `sourceOf` gives a file's text. */
export function uncaught(report: ThrownReport, version: string, sourceOf: (file: string) => string | null): string {
  if (report.shown !== '') {
    return `node:internal/process/task_queues:105\n    runMicrotasks();\n    ^\n\n${report.shown}\nThrown at:\n    at Object.<anonymous>\n\nNode.js v${version}\n`;
  }
  const frames = report.stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at ') && !/<prelude>|\(native\)/.test(line));
  const places = frames.map((frame) => /\(?([^()\s]+?):(\d+)(?::(\d+))?\)?$/.exec(frame));
  const place = places.find((it) => it && sourceOf(it[1] as string) !== null);
  const text = place ? sourceOf(place[1] as string)?.split('\n')[Number(place[2]) - 1] : undefined;
  const column = Number(place?.[3] ?? 1);
  const message = worded(report, text, column);
  const caret = isThrow(text) ? (text as string).search(/\bthrow\b/) : Math.max(0, column - 1);
  const head = place && text !== undefined ? `${place[1]}:${place[2]}\n${text}\n${' '.repeat(caret)}^\n\n` : '';
  const stack = frames.map(
    (frame) =>
      `    ${frame.replace('<eval>', 'Object.<anonymous>').replace('<anonymous> (', 'Object.<anonymous> (')}\n`,
  );
  const extra = report.extra === '' ? '' : ` ${report.extra}`;
  const title = `${report.name}${message === '' ? '' : `: ${message}`}`;
  return `${head}${title}\n${stack.join('').trimEnd()}${extra}\n\nNode.js v${version}\n`;
}

function isThrow(text: string | undefined): boolean {
  return text !== undefined && /^\s*throw\b/.test(text);
}

/** QuickJS's messages in the words of Node. */
function worded({ name, message }: ThrownReport, text: string | undefined, column: number): string {
  const undefinedName = /^'(.+)' is not defined$/.exec(message);
  if (undefinedName) return `${undefinedName[1]} is not defined`;
  const property = /^cannot (read|set) property '(.+)' of (undefined|null)$/.exec(message);
  if (property)
    return `Cannot ${property[1]} properties of ${property[3]} (${property[1] === 'read' ? 'reading' : 'setting'} '${property[2]}')`;
  if (message === 'not a function' && text !== undefined) return `${calledAt(text, column)} is not a function`;
  const constant = /^'(.+)' is read-only$/.exec(message);
  if (constant) return 'Assignment to constant variable.';
  if (name === 'SyntaxError' && message.startsWith('unexpected token')) {
    const token = /: '(.*)'$/.exec(message)?.[1] ?? '';
    return token === '' ? 'Unexpected end of input' : `Unexpected token '${token}'`;
  }
  return name === 'InternalError' && message === 'stack overflow' ? 'Maximum call stack size exceeded' : message;
}

/** What is called in a line at or before a column. */
function calledAt(text: string, column: number): string {
  const before = /([\w$.]+(?:\[[^\]]*\])?)$/.exec(text.slice(0, Math.max(0, column - 1)))?.[1] ?? '';
  const after = /^[\w$.]+/.exec(text.slice(Math.max(0, column - 1)))?.[0] ?? '';
  return before + after || 'it';
}

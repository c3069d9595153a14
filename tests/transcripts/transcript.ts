/** One line typed into a shell, and what came back. */
export interface RecordedStep {
  line: string;
  stdout: string;
  stderr: string;
  code: number;
}

export interface Transcript {
  title: string;
  /** The point of the lesson. */
  teaches: string;
  steps: RecordedStep[];
}

/**
 * Reads a recorded session: `# title:` and `# teaches:` first, then steps. `$ ` begins a step, `> ` goes on with its
 * line, `2> ` is a line of standard error, `?N` an exit code that is not 0, `#` a comment, anything else a line of
 * standard output, with a backslash before one that would look like a mark.
 */
export function readTranscript(text: string): Transcript {
  const transcript: Transcript = { title: '', teaches: '', steps: [] };
  let step: RecordedStep | null = null;
  let typing = false;
  for (const line of text.replace(/\r\n/g, '\n').split('\n')) {
    if (line.startsWith('#')) {
      const [, name, value] = /^# (title|teaches): (.*)$/.exec(line) ?? [];
      if (step === null && (name === 'title' || name === 'teaches')) transcript[name] = value ?? '';
    } else if (line.startsWith('$ ')) {
      step = { line: line.slice(2), stdout: '', stderr: '', code: 0 };
      transcript.steps.push(step);
      typing = true;
    } else if (step && typing && /^>( |$)/.test(line)) {
      step.line += `\n${line.slice(2)}`;
    } else if (step) {
      typing = false;
      answered(step, line);
    }
  }
  for (const each of transcript.steps) {
    each.stdout = each.stdout.replace(/\n+$/, '');
    each.stderr = each.stderr.replace(/\n+$/, '');
  }
  return transcript;
}

function answered(step: RecordedStep, line: string): void {
  if (/^\?\d+$/.test(line)) step.code = Number(line.slice(1));
  else if (/^2>( |$)/.test(line)) step.stderr += `${line.slice(3)}\n`;
  else step.stdout += `${line.startsWith('\\') ? line.slice(1) : line}\n`;
}

/** A step as the lines of a transcript. */
export function writeStep({ line, stdout, stderr, code }: RecordedStep): string[] {
  const marked = (text: string) => (/^(\$ |2>|> |\?\d+$|#|\\)/.test(text) ? `\\${text}` : text);
  return [
    ...line.split('\n').map((typed, index) => `${index === 0 ? '$' : '>'} ${typed}`),
    ...(stdout === '' ? [] : stdout.split('\n').map(marked)),
    ...(stderr === '' ? [] : stderr.split('\n').map((text) => `2> ${text}`.trimEnd())),
    ...(code === 0 ? [] : [`?${code}`]),
  ];
}

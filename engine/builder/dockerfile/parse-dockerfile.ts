import { takeFlags } from './flags';
import type { Dockerfile, ParseError, Stage, Step } from './instruction';
import { logicalLines } from './logical-lines';
import { type InstructionResult, parseInstruction, splitInstruction } from './parse-instruction';

const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/;

type Parsed = { ok: true; dockerfile: Dockerfile } | { ok: false; error: ParseError };

/**
 * Reads a whole Dockerfile; the first mistake ends it before anything is carried out (docker-facts §4.4).
 *
 * @param name of the file, for the message about an empty one
 */
export function parseDockerfile(content: string, name = 'Dockerfile'): Parsed {
  if (content.trim() === '') return failed(`the Dockerfile (${name}) cannot be empty`);
  const read = logicalLines(content);
  if ('error' in read) return failed(`failed to parse Dockerfile: ${read.error}`);
  if (read.lines.length === 0) return failed('failed to parse Dockerfile: file with no instructions');

  const lines = read.lines.map((line) => {
    const { name: instruction, rest } = splitInstruction(line.text);
    const result = instruction === 'FROM' ? null : parseInstruction(instruction, rest, read.escapeToken, line.heredoc);
    return { ...line, rest, result };
  });
  for (const { result } of lines) {
    if (result && !result.ok && result.kind === 'syntax') return failed(`failed to parse Dockerfile: ${result.error}`);
  }

  const globalArgs: Step[] = [];
  const stages: (Stage & { steps: Step[] })[] = [];
  for (const { line, text, rest, result } of lines) {
    if (!result) {
      const stage = parseFrom(line, text, rest);
      if ('error' in stage) return failed(atLine(line, stage.error));
      stages.push(stage);
      continue;
    }
    if (!result.ok) return failed(atLine(line, result.error));
    const step: Step = { line, source: text, instruction: result.instruction };
    const stage = stages.at(-1);
    if (stage) stage.steps.push(step);
    else if (result.instruction.name === 'ARG') globalArgs.push(step);
    else return failed('no build stage in current context');
  }
  return { ok: true, dockerfile: { globalArgs, stages, escapeToken: read.escapeToken } };
}

/** A single instruction, as ONBUILD keeps them and `docker commit --change` takes them. */
export function parseSingleInstruction(text: string): InstructionResult {
  const { name, rest } = splitInstruction(text.trim());
  return parseInstruction(name, rest, '\\', false);
}

function parseFrom(line: number, source: string, rest: string): (Stage & { steps: Step[] }) | { error: string } {
  const flags = takeFlags('FROM', rest);
  if ('error' in flags) return flags;
  const words = flags.rest.split(/\s+/).filter(Boolean);
  const [base, as, name] = words;
  if (base === undefined || (words.length !== 1 && (words.length !== 3 || as?.toLowerCase() !== 'as'))) {
    return { error: 'FROM requires either one or three arguments' };
  }
  if (name === undefined) return { line, source, base, name: null, steps: [] };
  const lower = name.toLowerCase();
  if (!STAGE_NAME.test(lower)) {
    const why = "name can't start with a number or contain symbols";
    return { error: `invalid name for build stage: ${JSON.stringify(name)}, ${why}` };
  }
  return { line, source, base, name: lower, steps: [] };
}

function atLine(line: number, error: string): string {
  return `dockerfile parse error on line ${line}: ${error}`;
}

function failed(message: string): Parsed {
  return { ok: false, error: { message } };
}

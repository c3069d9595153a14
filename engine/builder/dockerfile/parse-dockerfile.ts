import { BOUNDS } from '../../daemon/bounds/bounds';
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
  if ('error' in read) return failed(`failed to parse Dockerfile: ${read.error}`, read);
  if (read.lines.length === 0) return failed('failed to parse Dockerfile: file with no instructions');
  if (read.lines.length > BOUNDS.instructions) {
    return failed(`this room's Dockerfiles have at most ${BOUNDS.instructions} instructions each`);
  }

  const lines = read.lines.map((line) => {
    const { name: instruction, rest } = splitInstruction(line.text);
    const result = instruction === 'FROM' ? null : parseInstruction(instruction, rest, read.escapeToken, line.heredocs);
    return { ...line, rest, result };
  });
  for (const { result, ...line } of lines) {
    if (result && !result.ok && result.kind === 'syntax') {
      return failed(`failed to parse Dockerfile: ${result.error}`, line);
    }
  }

  const globalArgs: Step[] = [];
  const stages: (Stage & { steps: Step[] })[] = [];
  for (const { line, endLine, text, rest, result } of lines) {
    const place = { line, endLine };
    if (!result) {
      const stage = parseFrom(place, text, rest);
      if ('error' in stage) return failed(atLine(line, stage.error), place);
      stages.push(stage);
      continue;
    }
    if (!result.ok) return failed(atLine(line, result.error), place);
    const step: Step = { ...place, source: text, instruction: result.instruction };
    const stage = stages.at(-1);
    if (stage) stage.steps.push(step);
    else if (result.instruction.name === 'ARG') globalArgs.push(step);
    else return failed('no build stage in current context', place);
  }
  const emptyContinuations = lines
    .filter(({ hasEmptyContinuation }) => hasEmptyContinuation)
    .map(({ endLine, text }) => ({ line: endLine, text }));
  const { escapeToken, syntax, check } = read;
  return { ok: true, dockerfile: { globalArgs, stages, escapeToken, syntax, check, emptyContinuations } };
}

/** A single instruction, as ONBUILD keeps them and `docker commit --change` takes them. */
export function parseSingleInstruction(text: string): InstructionResult {
  const read = logicalLines(text);
  if ('error' in read) return { ok: false, kind: 'usage', error: read.error };
  const [only] = read.lines;
  if (!only || read.lines.length > 1) {
    return { ok: false, kind: 'usage', error: 'onbuild trigger should be a single expression' };
  }
  const { name, rest } = splitInstruction(only.text);
  return parseInstruction(name, rest, '\\', only.heredocs);
}

interface Place {
  line: number;
  endLine: number;
}

function parseFrom(place: Place, source: string, rest: string): (Stage & { steps: Step[] }) | { error: string } {
  const flags = takeFlags('FROM', rest);
  if ('error' in flags) return flags;
  const words = flags.rest.split(/\s+/).filter(Boolean);
  const [base, as, name] = words;
  if (base === undefined || (words.length !== 1 && (words.length !== 3 || as?.toLowerCase() !== 'as'))) {
    return { error: 'FROM requires either one or three arguments' };
  }
  const platform = flags.values.get('platform') ?? null;
  if (name === undefined) return { ...place, source, base, platform, name: null, steps: [] };
  const lower = name.toLowerCase();
  if (!STAGE_NAME.test(lower)) {
    const why = "name can't start with a number or contain symbols";
    return { error: `invalid name for build stage: ${JSON.stringify(name)}, ${why}` };
  }
  return { ...place, source, base, platform, name: lower, steps: [] };
}

function atLine(line: number, error: string): string {
  return `dockerfile parse error on line ${line}: ${error}`;
}

function failed(message: string, { line, endLine = line }: { line: number; endLine?: number } = { line: 0 }): Parsed {
  return { ok: false, error: { message, line, endLine } };
}

import { didYouMean } from './did-you-mean';
import { type Flags, takeFlags } from './flags';
import type { CommandForm, Heredoc, Instruction, Pair } from './instruction';
import { parseHealthcheck } from './parse-healthcheck';
import { jsonForm, NOT_STRINGS, splitWords } from './words';

/** `syntax` errors are found while reading, before any instruction is looked at closer, and name no line. */
export type InstructionResult =
  | { ok: true; instruction: Instruction }
  | { ok: false; kind: 'syntax' | 'usage'; error: string };

export const INSTRUCTIONS = [
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
] as const;

/** What `RUN --network` takes. */
const NETWORKS = ['default', 'none', 'host'];

/** Splits a line into its instruction, in upper case, and what follows. */
export function splitInstruction(text: string): { name: string; rest: string } {
  const [, word = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  return { name: word.toUpperCase(), rest };
}

/** Parses any instruction but FROM. Errors are those of docker-facts §4.4. */
export function parseInstruction(
  name: string,
  afterName: string,
  escapeToken: string,
  heredocs: readonly Heredoc[],
): InstructionResult {
  if (!INSTRUCTIONS.some((known) => known === name)) {
    return usage(`unknown instruction: ${name}${didYouMean(name, INSTRUCTIONS)}`);
  }
  // An ONBUILD's flags are those of the instruction that it keeps.
  const flags = name === 'ONBUILD' ? takeFlags('', '') : takeFlags(name, afterName);
  if ('error' in flags) return usage(flags.error);
  const rest = name === 'ONBUILD' ? afterName : flags.rest;
  switch (name) {
    case 'COPY':
    case 'ADD':
      return parseCopy(name, flags, heredocs);
    case 'RUN': {
      const command = commandForm(rest);
      if (!command) return syntax(NOT_STRINGS);
      const { mounts, values } = flags;
      const network = values.get('network') ?? null;
      if (network !== null && !NETWORKS.includes(network)) {
        return usage(`invalid network mode ${JSON.stringify(network)}`);
      }
      const buildKitOnly = [...flags.buildKitOnly, ...(heredocs.length > 0 ? ['<<heredoc'] : [])];
      return parsed({ name, command, mounts, network, buildKitOnly, heredocs });
    }
    case 'CMD':
    case 'ENTRYPOINT': {
      const command = commandForm(rest);
      return command ? parsed({ name, command }) : syntax(NOT_STRINGS);
    }
    case 'ENV':
    case 'LABEL':
      return parsePairs(name, rest, escapeToken);
    case 'ARG':
      return parseArg(rest, escapeToken);
    case 'EXPOSE': {
      const ports = splitWords(rest, escapeToken);
      return ports.length > 0 ? parsed({ name, ports }) : usage('EXPOSE requires at least one argument');
    }
    case 'VOLUME':
      return parseVolume(rest, escapeToken);
    case 'SHELL': {
      const form = jsonForm(rest);
      if (form.kind === 'wrong') return syntax(NOT_STRINGS);
      if (rest.trim() === '' || (form.kind === 'json' && form.words.length === 0)) {
        return usage('SHELL requires at least one argument');
      }
      if (form.kind === 'text') return usage('SHELL requires the arguments to be in JSON form');
      return parsed({ name, shell: form.words });
    }
    case 'HEALTHCHECK': {
      const result = parseHealthcheck(flags);
      return result.ok ? result : usage(result.error);
    }
    case 'ONBUILD':
      return parseOnbuild(rest, escapeToken, heredocs);
    case 'MAINTAINER':
    case 'STOPSIGNAL':
    case 'USER':
    case 'WORKDIR':
      return rest.trim() === '' ? usage(`${name} requires exactly one argument`) : parsed({ name, value: rest.trim() });
    default:
      return usage(`unknown instruction: ${name}`);
  }
}

function parseCopy(name: 'ADD' | 'COPY', flags: Flags, heredocs: readonly Heredoc[]): InstructionResult {
  const form = jsonForm(flags.rest);
  if (form.kind === 'wrong') return syntax(NOT_STRINGS);
  const words = form.kind === 'json' ? form.words : flags.rest.split(/\s+/).filter(Boolean);
  const destination = words.at(-1);
  if (words.length < 2 || destination === undefined) {
    const why = 'but only one was provided. Destination could not be determined';
    return usage(`${name} requires at least two arguments, ${why}`);
  }
  return parsed({
    name,
    sources: words.slice(0, -1).filter((word) => heredocs.length === 0 || !word.startsWith('<<')),
    destination,
    from: flags.values.get('from') ?? null,
    chown: flags.values.get('chown') ?? null,
    chmod: flags.values.get('chmod') ?? null,
    checksum: flags.values.get('checksum') ?? null,
    buildKitOnly: [...flags.buildKitOnly, ...(heredocs.length > 0 ? ['<<heredoc'] : [])],
    heredocs,
  });
}

/** `NAME=value …`, or the old form `NAME value with spaces`. */
function parsePairs(name: 'ENV' | 'LABEL', rest: string, escapeToken: string): InstructionResult {
  const words = splitWords(rest, escapeToken);
  const [first] = words;
  if (first === undefined) return usage(`${name} requires at least one argument`);
  if (!first.includes('=')) {
    const [, key = '', value = ''] = /^(\S+)\s+([\s\S]+)$/.exec(rest.trim()) ?? [];
    return key === ''
      ? syntax(`${name} must have two arguments`)
      : parsed({ name, pairs: [[key, value]], isOldForm: true });
  }
  const pairs: Pair[] = [];
  for (const word of words) {
    const at = word.indexOf('=');
    if (at < 0)
      return syntax(`Syntax error - can't find = in ${JSON.stringify(word)}. Must be of the form: name=value`);
    if (at === 0) return usage(`${name} names can not be blank`);
    pairs.push([word.slice(0, at), word.slice(at + 1)]);
  }
  return parsed({ name, pairs, isOldForm: false });
}

function parseArg(rest: string, escapeToken: string): InstructionResult {
  const words = splitWords(rest, escapeToken);
  if (words.length === 0) return usage('ARG requires at least one argument');
  const args: { name: string; value: string | null }[] = [];
  for (const word of words) {
    const at = word.indexOf('=');
    if (at === 0) return usage('ARG names can not be blank');
    args.push(at < 0 ? { name: word, value: null } : { name: word.slice(0, at), value: word.slice(at + 1) });
  }
  return parsed({ name: 'ARG', args });
}

function parseVolume(rest: string, escapeToken: string): InstructionResult {
  const form = jsonForm(rest);
  if (form.kind === 'wrong') return syntax(NOT_STRINGS);
  const volumes = form.kind === 'json' ? form.words : splitWords(rest, escapeToken);
  if (volumes.length === 0) return usage('VOLUME requires at least one argument');
  if (volumes.some((volume) => volume.trim() === '')) return usage('VOLUME specified can not be an empty string');
  return parsed({ name: 'VOLUME', volumes });
}

function parseOnbuild(rest: string, escapeToken: string, heredocs: readonly Heredoc[]): InstructionResult {
  const inner = splitInstruction(rest);
  if (inner.name === '') return usage('ONBUILD requires at least one argument');
  if (inner.name === 'ONBUILD') return usage("Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed");
  if (inner.name === 'FROM' || inner.name === 'MAINTAINER') {
    return usage(`${inner.name} isn't allowed as an ONBUILD trigger`);
  }
  const result = parseInstruction(inner.name, inner.rest, escapeToken, heredocs);
  if (!result.ok) return result;
  const documents = heredocs.map(({ content, name }) => `\n${content}${name}`);
  return parsed({ name: 'ONBUILD', expression: rest.trim() + documents.join('') });
}

function commandForm(text: string): CommandForm | null {
  const form = jsonForm(text);
  if (form.kind === 'wrong') return null;
  return form.kind === 'json' ? { form: 'exec', argv: form.words } : { form: 'shell', text: text.trim() };
}

function parsed(instruction: Instruction): InstructionResult {
  return { ok: true, instruction };
}

function syntax(error: string): InstructionResult {
  return { ok: false, kind: 'syntax', error };
}

function usage(error: string): InstructionResult {
  return { ok: false, kind: 'usage', error };
}

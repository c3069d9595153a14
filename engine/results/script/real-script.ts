import { HOME } from '../../room/host-home';
import type { Doing, DoneLine } from '../doing';
import { hasFailed, INTERRUPTED } from '../typed-lines';
import { ClassThings } from './class-things';
import { commandsOf } from './commands-of';
import { type DockerWords, dockerWords, hasFlag } from './docker-words';
import { changesShell, isHarmless, writesAbroad } from './host-words';
import { isWhole } from './is-whole';
import { outsideSingleQuotes } from './outside-single-quotes';
import { reachesAbroad } from './reaches-abroad';
import type { Note, ScriptEntry, Why } from './script-entry';
import { takesUnknown } from './takes-unknown';
import { withoutBodies } from './without-bodies';
import { withoutSecrets } from './without-secrets';

/** A line in front that took longer than this (milliseconds) is a server's, whatever ended it. */
const LONG = 20_000;
/** Codes of programs that were told to end. */
const ENDED = new Set([INTERRUPTED, 137, 143]);

/** They are about the screen of the class. */
const SCREEN = /^(clear|reset|history|exit|logout)\b/;
const ALL_OF_THEM = /(\$\(|`)\s*docker\s+(container\s+|image\s+|volume\s+|network\s+)?(ps|ls|list|images)\b|\bxargs\b/;
const REGISTRY = /(?<![\w.-])(registry|localhost|127\.0\.0\.1):5000(?=\/)/g;
const AT_HOME = new RegExp(`(?<![\\w.-])${HOME}(?=[/\\s:"'),]|$)|\\$\\{?HOME\\b\\}?|(?<=^|[\\s=:])~(?=[/\\s]|$)`, 'g');
// biome-ignore lint/suspicious/noControlCharactersInRegex: nobody can read these
const UNREADABLE = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/**
 * What somebody did on a simulated host, as a script that a real Docker understands and that harms nobody's machine:
 * lines that make no sense outside of the class, or would reach for more than they did there, are left to be read.
 *
 * `$WORK` stands for the home folder, `$REGISTRY` for the class's registry.
 *
 * @param isInRoom whether the class's registry holds a repository
 */
export function realScript(doings: readonly Doing[], isInRoom: (repository: string) => boolean): ScriptEntry[] {
  const things = new ClassThings(isInRoom);
  return doings.flatMap((doing): ScriptEntry | ScriptEntry[] => {
    switch (doing.kind) {
      case 'line':
        return scriptLine(doing, things) ?? [];
      case 'saved':
      case 'deleted':
        return [
          {
            kind: doing.kind,
            path: doing.path.startsWith(`${HOME}/`) ? doing.path.slice(HOME.length + 1) : doing.path,
          },
        ];
      default:
        return [{ kind: doing.kind }];
    }
  });
}

function scriptLine(done: DoneLine, things: ClassThings): ScriptEntry | null {
  const line = done.line.trim();
  if (SCREEN.test(line) || UNREADABLE.test(line)) return null;
  const commands = commandsOf(withoutBodies(line));
  const docker = commands.flatMap((words) => dockerWords(words) ?? []);
  const why = whyNot(done, commands, docker, things);
  if (why) {
    if (why !== 'failed') for (const command of docker) things.leaves(command);
    if (why === 'account') return { kind: 'left', line: 'docker login', why, said: null, inputs: [] };
    const said = why === 'failed' ? done.complaint : null;
    return { kind: 'left', line: withoutSecrets(line), why, said, inputs: done.inputs };
  }
  const real = outside(line, done, docker);
  if (!isWhole(real.line)) {
    for (const command of docker) things.leaves(command);
    return { kind: 'left', line: real.line, why: 'open', said: null, inputs: done.inputs };
  }
  for (const command of docker) things.makes(command);
  return { kind: 'run', ...real, inputs: done.inputs };
}

function whyNot(done: DoneLine, commands: string[][], docker: DockerWords[], things: ClassThings): Why | null {
  const { line } = done;
  if (docker.some(({ name }) => name === 'login' || name === 'logout')) return 'account';
  if (done.code === null) return 'unfinished';
  if (hasFailed(done) && done.complaint !== null && !isServer(done, docker)) return 'failed';
  if (docker.some(({ name, rest }) => name === 'prune' || rest.includes('prune')) || ALL_OF_THEM.test(line)) {
    return 'other-things';
  }
  if (takesUnknown(commands)) return 'other-things';
  if (docker.some((command) => showsUntilStopped(command))) return 'stays';
  if (done.code === INTERRUPTED && !isServer(done, docker)) return 'stays';
  if (writesAbroad(line) || !commands.every((words) => dockerWords(words) !== null || isHarmless(words))) {
    return 'own-machine';
  }
  if (commands.some(changesShell) || /\$\{\w+:?=/.test(line)) return 'own-machine';
  if (docker.some(reachesAbroad) || mountsAnswer(line, docker)) return 'own-machine';
  if (docker.some((command) => things.isRoomImage(command))) return 'room-image';
  if (docker.some((command) => things.isMissing(command))) return 'depends';
  return docker.some((command) => things.isById(command)) ? 'id' : null;
}

/** The line as it is to be carried out, and what was changed in it. */
function outside(line: string, done: DoneLine, docker: DockerWords[]): { line: string; notes: Note[] } {
  const notes: Note[] = [];
  if (done.by !== undefined) notes.push('helped');
  if (docker.some((it) => /^(run|exec)$/.test(it.name) && hasFlag(it, 'i', '--interactive'))) notes.push('interactive');
  let real = withoutSecrets(line);
  if (real !== line) notes.push('secret');
  const own = outsideSingleQuotes(real, REGISTRY, (_, quoted) => (quoted ? '$REGISTRY' : '"$REGISTRY"'));
  if (own !== real) notes.push('registry');
  real = outsideSingleQuotes(own, AT_HOME, (_, quoted) => (quoted ? '$WORK' : '"$WORK"'));
  real = real.replace(/((?:^|[;&|\n])[ \t]*)cd(?=[ \t]*(?:$|[;&|\n]))/g, '$1cd "$$WORK"');
  if (isServer(done, docker)) {
    notes.push('detached');
    real = real.replace(/\bdocker\s+(container\s+)?run\b/, '$& -d');
  }
  return { line: real, notes };
}

/** Whether something else than `$(pwd)` says what is mounted. */
function mountsAnswer(line: string, docker: DockerWords[]): boolean {
  const mounts = docker.some(({ rest }) => rest.some((word) => /^(-\w*v\b|--volume|--mount)/.test(word)));
  return mounts && /\$\(|`/.test(line.replace(/\$\(\s*pwd\s*\)|`\s*pwd\s*`/g, ''));
}

/** Whether the line is one container in front that went on until it was ended. */
function isServer({ code, took }: DoneLine, docker: DockerWords[]): boolean {
  const [first, ...others] = docker;
  if (first?.name !== 'run' || others.length > 0) return false;
  if (hasFlag(first, 'd', '--detach') || hasFlag(first, 'i', '--interactive')) return false;
  return (code !== null && ENDED.has(code)) || took > LONG;
}

function showsUntilStopped(command: DockerWords): boolean {
  if (command.name === 'logs') return hasFlag(command, 'f', '--follow');
  if (command.name === 'stats') return !command.rest.includes('--no-stream');
  return command.name === 'attach' || command.name === 'events';
}

import type { BuildOutcome, BuildOutput } from '../../daemon/api/build-outcome';
import type { BuildRequest } from '../../daemon/api/build-request';
import type { DaemonContext } from '../../daemon/context';
import { type Digest, digestOf } from '../../model/digest';
import { parseReference, type Reference } from '../../model/reference';
import type { Result } from '../../model/result';
import type { Conversation } from '../../room/conversation';
import { readDirectives } from '../dockerfile/directives';
import type { Dockerfile } from '../dockerfile/instruction';
import { parseDockerfile } from '../dockerfile/parse-dockerfile';
import { exportImage } from './export-image';
import { followRules } from './follow-rules';
import { type LintWarning, lint } from './lint';
import { makePlans } from './make-plans';
import { Progress } from './progress';
import { type SolveFailure, unsolved } from './solve-failure';
import { solveStages } from './solve-stages';
import { sourceExcerpt } from './source-excerpt';

/**
 * Builds an image as BuildKit does and shows it as buildx's plain progress does (docker-facts §6.6): only the stages that
 * the target needs, a cache of its own, one image at the end.
 *
 * @param dockerfile the text of the Dockerfile, null when the context has none
 */
export function* solve(
  now: () => DaemonContext,
  request: BuildRequest,
  dockerfile: string | null,
  output: BuildOutput,
): Conversation<BuildOutcome> {
  const tags: Reference[] = [];
  for (const tag of request.tags) {
    const parsed = parseReference(tag);
    if (!parsed.ok) {
      const why = parsed.error.replace(/^.*: repository name \(.*\) must/, 'repository name must');
      return failed(`ERROR: invalid tag ${JSON.stringify(tag)}: ${why}`);
    }
    tags.push(parsed.value);
  }
  const progress = new Progress(output, () => now().tx.now);
  const warnings: LintWarning[] = [];
  const outcome = yield* build(now, { request, dockerfile, progress, tags, warnings });
  if (!outcome.ok) {
    const { message, place, vertex } = outcome.error;
    if (vertex) output.stream(`------\n > ${vertex.title}:\n${vertex.log.map((line) => `${line}\n`).join('')}------\n`);
    showWarnings(output, warnings);
    const excerpt = place ? sourceExcerpt(nameOf(request), dockerfile ?? '', place) : '';
    return failed(`${excerpt}ERROR: failed to solve: ${message}`);
  }
  showWarnings(output, warnings);
  return { ok: true, image: outcome.value };
}

interface Build {
  request: BuildRequest;
  dockerfile: string | null;
  progress: Progress;
  tags: readonly Reference[];
  /** Filled on the way. */
  warnings: LintWarning[];
}

function* build(now: () => DaemonContext, given: Build): Conversation<Result<Digest, SolveFailure>> {
  const { request, dockerfile, progress, tags, warnings } = given;
  const definition = progress.begin(`[internal] load build definition from ${nameOf(request)}`);
  const size = dockerfile === null ? 2 : new TextEncoder().encode(dockerfile).length + 31;
  definition.line(`transferring dockerfile: ${transferred(size)} done`);
  if (dockerfile === null) {
    definition.done();
    return unsolved(`failed to read dockerfile: open ${nameOf(request)}: no such file or directory`);
  }
  const parsed = parse(dockerfile, nameOf(request));
  if (!parsed.ok) {
    definition.done();
    return parsed;
  }
  const made = makePlans(now(), parsed.value, request);
  const judged = followRules(lint(parsed.value, made.baseEnv), parsed.value.check);
  warnings.push(...judged.warnings);
  for (const warning of warnings) definition.line(`WARN: ${shown(warning)}`);
  definition.done();
  if (parsed.value.syntax !== null) showSyntax(progress, parsed.value.syntax);

  for (const [name, error] of made.metadata) {
    const vertex = progress.begin(`[internal] load metadata for ${name}`);
    if (error === null) vertex.done();
    else {
      vertex.failed(error.message);
      const { reference, place } = error;
      const message = `${reference}: failed to resolve source metadata for ${name}: ${error.message}`;
      return unsolved(message, { place, vertex: { title: vertex.title, log: [] } });
    }
  }
  if (!made.plans.ok && made.isWrongAtOnce) return made.plans;
  const ignore = progress.begin('[internal] load .dockerignore');
  const rules = request.context.get('/.dockerignore');
  ignore.line(`transferring context: ${rules?.kind === 'file' ? transferred(rules.size + 34) : '2B'} done`);
  ignore.done();
  if (!made.plans.ok) return made.plans;
  if (judged.error !== null) return unsolved(judged.error);

  const plans = made.plans.value;
  const solved = yield* solveStages(now, { request, progress, plans });
  if (!solved.ok) return solved;
  const target = plans.at(-1);
  const result = target && solved.value.get(target.index);
  if (!target || !result) throw new Error('the target stage was not built');
  const image = exportImage(now(), progress, target, result, tags);
  return image.ok ? { ok: true, value: image.value.id } : unsolved(image.error.message);
}

/** The frontend that a `# syntax=` line names; the room has every version of Docker's own. */
function showSyntax(progress: Progress, syntax: string): void {
  const name = `docker-image://docker.io/${syntax}`;
  progress.begin(`resolve image config for ${name}`).done();
  progress.begin(`${name}@${digestOf(syntax)}`).cached();
}

function parse(text: string, name: string): Result<Dockerfile, SolveFailure> {
  if (text === '') return unsolved('the Dockerfile cannot be empty');
  const parsed = parseDockerfile(text, name);
  if (parsed.ok) return { ok: true, value: parsed.dockerfile };
  const { line, endLine } = parsed.error;
  const message = parsed.error.message.replace(
    /^failed to parse Dockerfile: /,
    line === 0 ? '' : `dockerfile parse error on line ${line}: `,
  );
  if (/cannot be empty$/.test(message)) return unsolved('file with no instructions');
  return unsolved(`${message}${newer(text, message)}`, line === 0 ? {} : { place: { line, endLine } });
}

/** What the image of a `# syntax=` line may know that the engine does not is refused by name. */
function newer(text: string, message: string): string {
  const unknown = /unknown (flag: [\w-]+|instruction: \w+)/.exec(message)?.[1];
  const directives = unknown && readDirectives(text.split('\n'));
  if (!directives || 'error' in directives || directives.syntax === null) return '';
  return ` (with "# syntax=${directives.syntax}" real Docker may have it, but this room reads every Dockerfile as the engine itself does)`;
}

function showWarnings(output: BuildOutput, warnings: readonly LintWarning[]): void {
  if (warnings.length === 0) return;
  const count = `${warnings.length} warning${warnings.length > 1 ? 's' : ''} found (use docker --debug to expand):\n`;
  output.stream(`\n \x1b[33m${count}\x1b[0m${warnings.map((warning) => ` - ${shown(warning)}\n`).join('')}`);
}

function shown({ rule, message, line }: LintWarning): string {
  return `${rule}: ${message} (line ${line})`;
}

function transferred(bytes: number): string {
  return bytes < 1000 ? `${bytes}B` : `${(bytes / 1000).toFixed(2)}kB`;
}

function nameOf({ dockerfile }: BuildRequest): string {
  return dockerfile.startsWith('.dockerfile.') ? 'Dockerfile' : dockerfile.replace(/^.*\//, '');
}

function failed(message: string): BuildOutcome {
  return { ok: false, kind: 'failed', message, code: 1 };
}

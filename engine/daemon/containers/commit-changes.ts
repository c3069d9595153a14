import { BuildArgs } from '../../builder/build-args';
import { type ConfigInstruction, configStep } from '../../builder/config-step';
import { parseSingleInstruction } from '../../builder/dockerfile/parse-dockerfile';
import type { ContainerConfig } from '../../model/image';
import { ok, type Result, refuse } from '../../model/result';

const CHANGES: ReadonlySet<string> = new Set([
  'CMD',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'HEALTHCHECK',
  'LABEL',
  'ONBUILD',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
]);

/** The configuration after the instructions of `docker commit --change`. */
export function commitChanges(config: ContainerConfig, changes: readonly string[]): Result<ContainerConfig> {
  let now = config;
  for (const change of changes) {
    const [name = ''] = change.trim().split(/\s/);
    if (!CHANGES.has(name.toUpperCase())) return refuse(400, `${name} is not a valid change command`);
    const parsed = parseSingleInstruction(change);
    if (!parsed.ok) return refuse(400, parsed.error);
    const step = configStep(parsed.instruction as ConfigInstruction, {
      config: now,
      args: new BuildArgs([]),
      escapeToken: '\\',
      cmdSet: true,
    });
    if (!step.ok) return refuse(400, step.error.message);
    now = step.value.config;
  }
  return ok(now);
}

import { BuildArgs } from '../../builder/build-args';
import { type ConfigInstruction, configStep } from '../../builder/config-step';
import type { Instruction } from '../../builder/dockerfile/instruction';
import { parseSingleInstruction } from '../../builder/dockerfile/parse-dockerfile';
import type { ContainerConfig } from '../../model/image';
import { ok, type Result, refuse } from '../../model/result';

/** The configuration after the instructions of `docker commit --change`. */
export function commitChanges(config: ContainerConfig, changes: readonly string[]): Result<ContainerConfig> {
  let now = config;
  for (const change of changes) {
    const parsed = parseSingleInstruction(change);
    if (!parsed.ok) return refuse(400, parsed.error);
    const { instruction } = parsed;
    if (!isChange(instruction)) return refuse(400, `${instruction.name} is not a valid change command`);
    const step = configStep(instruction, { config: now, args: new BuildArgs([]), escapeToken: '\\', cmdSet: true });
    if (!step.ok) return refuse(400, step.error.message);
    now = step.value.config;
  }
  return ok(now);
}

function isChange(instruction: Instruction): instruction is ConfigInstruction {
  return !['ADD', 'COPY', 'RUN', 'ARG'].includes(instruction.name);
}
